package io.gatewayassistant.scripted;

import java.util.ArrayList;
import java.util.List;

/**
 * A tool call that the scripted model asks for.
 *
 * @param id of the call; empty: the server makes one up
 * @param name of the tool
 * @param arguments as text, so that a test can also send broken JSON
 * @param pieceSize characters of the arguments per streamed chunk; 0 sends them in one
 */
public record ToolCall(String id, String name, String arguments, int pieceSize) {

    /** A call of {@code name} with these arguments, in one chunk, under an id that the server makes up. */
    public static ToolCall call(String name, String arguments) {
        return new ToolCall("", name, arguments, 0);
    }

    /** This call under an id of the test's choice. */
    public ToolCall id(String id) {
        return new ToolCall(id, name, arguments, pieceSize);
    }

    /** This call with its arguments streamed in pieces: also in the middle of an escape, never inside a character. */
    public ToolCall inPiecesOf(int characters) {
        return new ToolCall(id, name, arguments, characters);
    }

    List<String> pieces() {
        if (pieceSize <= 0) {
            return List.of(arguments);
        }
        int[] codePoints = arguments.codePoints().toArray();
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < codePoints.length; at += pieceSize) {
            pieces.add(new String(codePoints, at, Math.min(pieceSize, codePoints.length - at)));
        }
        return pieces;
    }
}
