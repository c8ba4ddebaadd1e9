package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Decl;
import dev.jigo.compiler.syntax.Decl.GenDecl;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Spec;
import dev.jigo.compiler.syntax.Spec.ImportSpec;
import dev.jigo.compiler.syntax.Spec.TypeSpec;
import dev.jigo.compiler.syntax.Spec.ValueSpec;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Declarations in functions. What they declare is visible only behind them, but for types, which may refer to themselves. */
final class LocalDeclarations {

    private final Checker check;
    private final Declarations declarations;

    LocalDeclarations(Checker check, Declarations declarations) {
        this.check = check;
        this.declarations = declarations;
    }

    void declare(Decl decl) {
        if (!(decl instanceof GenDecl group)) {
            return;
        }
        ConstGroup constants = new ConstGroup();
        for (Spec spec : group.specs()) {
            switch (spec) {
                case TypeSpec type -> declareType(type);
                case ValueSpec value
                when group.tok() == Token.CONST -> {
                    constants.next(value);
                    declareConstants(value, constants);
                }
                case ValueSpec value -> declareVariables(value);
                case ImportSpec _ ->
                    check.error(spec, ErrorCode.INVALID_SYNTAX_TREE, "import declaration in a function");
            }
        }
    }

    private void declareConstants(ValueSpec spec, ConstGroup group) {
        int top = check.delayedCount();
        List<Ident> names = spec.names();
        List<Const> constants = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Ident name = names.get(i);
            Const obj = new Const(name.pos(), check.pkg, name.name(), null, Constants.of(group.iota()));
            constants.add(obj);
            Expr init = i < group.values().size() ? group.values().get(i) : null;
            declarations.constDecl(obj, group.type(), init, group.inherited());
        }
        declarations.arity(spec.pos(), names, group.values(), true, group.inherited());
        // Function literals in the values must not see the constants.
        check.processDelayed(top);
        for (int i = 0; i < names.size(); i++) {
            declarations.declare(check.env.scope, names.get(i), constants.get(i), spec.end());
        }
    }

    private void declareVariables(ValueSpec spec) {
        int top = check.delayedCount();
        List<Ident> names = spec.names();
        List<Expr> values = spec.values();
        List<Var> variables = new ArrayList<>();
        for (Ident name : names) {
            variables.add(new Var(Var.Kind.LOCAL, name.pos(), check.pkg, name.name(), null));
        }
        for (int i = 0; i < variables.size(); i++) {
            boolean shared = values.size() == 1 && names.size() > 1;
            Expr init = shared ? values.getFirst() : i < values.size() ? values.get(i) : null;
            declarations.varDecl(variables.get(i), shared ? variables : List.of(), spec.type(), init);
            if (values.size() == 1) {
                break; // the one value has been checked, for all variables
            }
        }
        if (spec.type() == null || !values.isEmpty()) {
            declarations.arity(spec.pos(), names, values, false, false);
        }
        check.processDelayed(top);
        for (int i = 0; i < names.size(); i++) {
            declarations.declare(check.env.scope, names.get(i), variables.get(i), spec.end());
        }
    }

    private void declareType(TypeSpec spec) {
        TypeName obj = new TypeName(spec.name().pos(), check.pkg, spec.name().name(), null);
        declarations.declare(check.env.scope, spec.name(), obj, spec.name().pos());
        declarations.path.push(obj);
        try {
            declarations.typeDeclarations().localType(obj, spec);
        } finally {
            declarations.path.pop();
        }
    }
}
