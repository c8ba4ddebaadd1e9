package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** An error being put together; it may have several parts, each with a place of its own. */
final class ErrorReport {

    private record Part(int pos, String text) {}

    private final Checker check;
    private final ErrorCode code;
    private final List<Part> parts = new ArrayList<>();
    private boolean soft;

    ErrorReport(Checker check, ErrorCode code) {
        this.check = check;
        this.code = code;
    }

    /** Marks the error as one that does not keep the package from being compiled. */
    ErrorReport soft() {
        soft = true;
        return this;
    }

    /** Adds a part; the first one's position is that of the error. A later one without position is printed without. */
    ErrorReport at(int pos, String text) {
        parts.add(new Part(pos, text));
        return this;
    }

    ErrorReport at(Node node, String text) {
        return at(Places.start(node), text);
    }

    ErrorReport at(Operand operand, String text) {
        return at(operand.pos(), text);
    }

    /** Whether nothing was added. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Hands the error on. */
    void emit() {
        Part first = parts.getFirst();
        StringBuilder message = new StringBuilder(first.text);
        for (Part part : parts.subList(1, parts.size())) {
            message.append("\n\t");
            if (part.pos != 0) {
                message.append(check.conf.positions().apply(part.pos)).append(": ");
            }
            message.append(part.text);
        }
        check.emit(code, soft, first.pos, message.toString());
    }
}
