package io.gatewayassistant.execute.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.digest.Sha256;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.CallRefused;

/**
 * A call of a plan as it was shown.
 *
 * @param name of the request
 * @param request as the model wrote it, or as the person edited it
 * @param digest over the whole call as it was shown, holes as such
 * @param holes what is filled in later
 * @param target what it would change
 */
public record PlannedCall(String name, JsonNode request, String digest, List<Hole> holes, TargetState target) {

    public PlannedCall {
        holes = List.copyOf(holes);
    }

    static String digest(MatchedCall call) {
        return Sha256.hex(call.canonical());
    }

    /** Names of the requests whose answers fill its holes. */
    public Set<String> sources() {
        return holes.stream().map(hole -> hole.reference().request()).collect(Collectors.toSet());
    }

    /** Refuses values that may not be filled in, whatever comes of them. */
    public void checkHoles(Answers answers) {
        holes.forEach(hole -> hole.check(answers));
    }

    /** Refuses a call that is not, to the byte, the one that was shown. */
    public void checkSame(MatchedCall shown) {
        if (!digest(shown).equals(digest)) {
            throw new CallRefused("not sent: it is no longer the call that was approved, since the catalog or the rules for "
                    + "calls have changed; plan it anew");
        }
    }
}
