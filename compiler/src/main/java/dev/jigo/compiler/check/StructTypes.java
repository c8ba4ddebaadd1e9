package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.StructType;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Field;
import dev.jigo.compiler.syntax.Literals;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks struct types. */
final class StructTypes {

    /** The fields found so far. */
    private static final class Fields {
        private final List<Var> list = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final Map<String, Var> names = new HashMap<>();
    }

    private final Checker check;

    StructTypes(Checker check) {
        this.check = check;
    }

    Struct structType(StructType e) {
        Struct struct = new Struct();
        Fields fields = new Fields();
        for (Field field : e.fields().list()) {
            Type type = check.types.varType(field.type());
            String tag = field.tag() == null ? "" : Literals.string(field.tag().value());
            if (field.names().isEmpty()) {
                embed(fields, field, type, tag);
                continue;
            }
            for (Ident name : field.names()) {
                add(fields, name, name.pos(), type, tag, false);
            }
        }
        struct.setFields(fields.list, fields.tags);
        return struct;
    }

    private void add(Fields fields, Ident name, int pos, Type type, String tag, boolean embedded) {
        Var field = Var.field(pos, check.pkg, name.name(), type, embedded);
        if (!name.isBlank()) {
            Var other = fields.names.putIfAbsent(name.name(), field);
            if (other != null) {
                ErrorReport report = check.report(ErrorCode.DUPLICATE_DECL).at(pos, name.name() + " redeclared");
                Declarations.addOther(report, other).emit();
                return;
            }
        }
        fields.list.add(field);
        fields.tags.add(tag);
        check.recordDef(name, field);
    }

    private void embed(Fields fields, Field field, Type type, String tag) {
        int pos = field.type().pos();
        Ident name = embeddedName(field.type());
        if (name == null) {
            check.error(
                    pos, ErrorCode.INVALID_SYNTAX_TREE, "invalid embedded field type " + ExprString.of(field.type()));
            return;
        }
        add(fields, name, name.pos(), type, tag, true);
        if (!check.objects.onDemand()) {
            check.later(() -> checkEmbedded(pos, type));
        }
    }

    private void checkEmbedded(int pos, Type type) {
        boolean pointer = Type.unalias(type) instanceof Pointer;
        Type base = Predicates.deref(type);
        Type under = base.underlying();
        if (under == Universe.UNSAFE_POINTER) {
            check.error(pos, ErrorCode.INVALID_PTR_EMBED, "embedded field type cannot be unsafe.Pointer");
        } else if (under instanceof Pointer) {
            check.error(pos, ErrorCode.INVALID_PTR_EMBED, "embedded field type cannot be a pointer");
        } else if (Predicates.isTypeParam(base)) {
            check.error(
                    pos,
                    ErrorCode.MISPLACED_TYPE_PARAM,
                    "embedded field type cannot be a (pointer to a) type parameter");
        } else if (pointer && under instanceof Interface) {
            check.error(pos, ErrorCode.INVALID_PTR_EMBED, "embedded field type cannot be a pointer to an interface");
        }
    }

    /** The identifier that an embedded field takes its name from. */
    private static @Nullable Ident embeddedName(Expr e) {
        return switch (e) {
            case Ident id -> id;
            case StarExpr star when !(star.x() instanceof StarExpr) -> embeddedName(star.x());
            case SelectorExpr selector -> selector.sel();
            case IndexExpr index -> embeddedName(index.x());
            case IndexListExpr index -> embeddedName(index.x());
            case ParenExpr paren -> embeddedName(paren.x());
            default -> null;
        };
    }
}
