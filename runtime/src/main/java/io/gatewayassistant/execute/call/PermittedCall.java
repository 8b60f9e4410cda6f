package io.gatewayassistant.execute.call;

import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.spi.AssistantSettings;

/** Stage four: the administrator's switches allow what the call does. */
public final class PermittedCall {

    private final MatchedCall call;

    private PermittedCall(MatchedCall call) {
        this.call = call;
    }

    /** @throws CallRefused where a switch is off; names it */
    public static PermittedCall of(MatchedCall call, AssistantSettings settings) {
        require(settings.enabled(), "the assistant", "enabled");
        require(settings.allowApiUsage(), "use of the admin API", "allowApiUsage");
        switch (call.access()) {
            case READ -> {
            }
            case WRITE -> require(settings.allowApiWrite(), "writing (POST, PUT, PATCH)", "allowApiWrite");
            case DELETE -> require(settings.allowApiDelete(), "deleting", "allowApiDelete");
        }
        return new PermittedCall(call);
    }

    MatchedCall call() {
        return call;
    }

    private static void require(boolean on, String what, String setting) {
        if (!on) {
            throw new CallRefused("not sent: " + what + " is switched off (setting " + setting
                    + "); only an administrator can switch it on, in the assistant's settings. Do not try another way");
        }
    }
}
