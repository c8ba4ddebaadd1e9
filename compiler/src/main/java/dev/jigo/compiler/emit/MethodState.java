package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.source.Position;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the emitters of one method share: the code so far, slots of locals, the current line. */
final class MethodState {

    final CodeBuilder code;
    final ClassConstants constants;
    final String className;
    final JType result;
    private final @Nullable LineTable lines;
    private final Map<LocalVar, Integer> slots = new IdentityHashMap<>();
    private int nextSlot;
    private final int[] line;
    private int markedLine;

    /** @param lines null: the code has no line numbers */
    MethodState(
            CodeBuilder code,
            ClassConstants constants,
            String className,
            JType result,
            @Nullable LineTable lines,
            int[] line) {
        this.code = code;
        this.constants = constants;
        this.className = className;
        this.result = result;
        this.lines = lines;
        this.line = line;
    }

    /** Gives a local its slot, the next free one. */
    int declare(LocalVar local) {
        int slot = allocate(local.type());
        slots.put(local, slot);
        return slot;
    }

    /** A slot without a variable. */
    int allocate(JType type) {
        int slot = nextSlot;
        nextSlot += type.slots();
        return slot;
    }

    /** The next free slot; handed to {@link #releaseTo} it frees all slots taken since. */
    int nextSlot() {
        return nextSlot;
    }

    void releaseTo(int slot) {
        nextSlot = slot;
    }

    int slot(LocalVar local) {
        Integer slot = slots.get(local);
        if (slot == null) {
            throw new IllegalStateException("local used outside its scope: " + local);
        }
        return slot;
    }

    int line() {
        return line[0];
    }

    void setLine(int newLine) {
        line[0] = newLine;
    }

    void setLine(Position position) {
        if (position.isValid() && lines != null) {
            line[0] = lines.number(position);
        }
    }

    /** Makes sure that the next instruction is reported at the current line. */
    void markLine() {
        if (lines != null && line[0] > 0 && line[0] != markedLine) {
            code.lineNumber(line[0]);
            markedLine = line[0];
        }
    }

    Label newLabel() {
        return code.newLabel();
    }
}
