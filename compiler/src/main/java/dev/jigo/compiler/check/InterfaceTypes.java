package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.InterfaceType;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Field;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Qualifier;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Term;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.TypeSet;
import dev.jigo.compiler.types.TypeString;
import dev.jigo.compiler.types.Union;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks interface types and the unions in them. */
final class InterfaceTypes {

    /** More terms than this would make the comparison of each with each too slow. */
    private static final int MAX_TERMS = 100;

    private final Checker check;

    InterfaceTypes(Checker check) {
        this.check = check;
    }

    /**
     * An interface type.
     *
     * @param def the type that is being declared as this interface
     */
    Interface interfaceType(InterfaceType e, @Nullable TypeName def) {
        Interface iface = new Interface(false);
        Type receiver = def != null && def.rawType() instanceof Named named ? named : iface;
        for (Field field : e.methods().list()) {
            if (field.names().isEmpty()) {
                addElement(iface, field.type());
            } else {
                addMethod(iface, receiver, field.names().getFirst(), field.type());
            }
        }
        complete(iface);
        return iface;
    }

    /** The interface that a constraint like {@code ~int|string} stands for. */
    Type implicit(Expr element) {
        Interface iface = new Interface(true);
        addElement(iface, element);
        complete(iface);
        check.recordTypeAndValue(element, OperandMode.TYPE, iface, null);
        return iface;
    }

    private void complete(Interface iface) {
        iface.markComplete();
        boolean trivial = iface.methods().isEmpty() && iface.embeddeds().isEmpty();
        if (!trivial && !check.objects.onDemand()) {
            check.later(() -> reportConflicts(iface));
        }
    }

    private void addMethod(Interface iface, Type receiver, Ident name, Expr type) {
        if (name.isBlank()) {
            check.error(name, ErrorCode.BLANK_IFACE_METHOD, "methods must have a unique non-blank name");
            return;
        }
        if (!(type instanceof FuncType func) || !(check.types.type(func) instanceof Signature signature)) {
            return;
        }
        signature.setRecv(new Var(Var.Kind.RECEIVER, name.pos(), check.pkg, "", receiver));
        Func method = new Func(name.pos(), check.pkg, name.name(), signature);
        check.recordDef(name, method);
        iface.addMethod(method);
    }

    private void addElement(Interface iface, Expr e) {
        int pos = e.pos();
        Type element = element(e);
        int index = iface.embeddeds().size();
        iface.addEmbedded(element, pos);
        if (check.allowVersion("go1.18") || check.objects.onDemand()) {
            return;
        }
        check.later(() -> {
            Type under = element.underlying();
            String what = under instanceof Interface
                    ? isImportedConstraint(element) ? "constraint interface " : ""
                    : under instanceof Union ? "interface element " : "non-interface type ";
            if (under != Universe.INVALID
                    && !what.isEmpty()
                    && !check.verifyVersion(pos, "go1.18", "embedding " + what + check.str(element))) {
                // The interface is as if the element were not there.
                iface.setEmbedded(index, Universe.INVALID);
                iface.markComplete();
            }
        });
    }

    /** Whether a type is a constraint of another package; what is wrong with one of this package is said at its declaration. */
    boolean isImportedConstraint(Type type) {
        return Type.unalias(type) instanceof Named named
                && named.obj().pkg() != null
                && named.obj().pkg() != check.pkg
                && named.underlying() instanceof Interface iface
                && !iface.isMethodSet();
    }

    private void reportConflicts(Interface iface) {
        for (TypeSet.Conflict conflict : iface.typeSet().conflicts()) {
            boolean wrong = conflict.explicit()
                    || !check.allowVersion("go1.14")
                    || !Identity.identical(
                            conflict.method().type(), conflict.other().type());
            if (wrong) {
                ErrorReport report = check.report(ErrorCode.DUPLICATE_DECL)
                        .at(
                                conflict.pos(),
                                "duplicate method " + conflict.method().name());
                report.at(
                        conflict.otherPos(),
                        "other declaration of method " + conflict.other().name());
                report.emit();
            }
        }
    }

    // Unions

    private Type element(Expr e) {
        List<Expr> termExprs = new ArrayList<>();
        List<BinaryExpr> operations = new ArrayList<>();
        flatten(e, termExprs, operations);
        if (termExprs.size() == 1 && !(e instanceof UnaryExpr)) {
            return term(e).type();
        }
        List<Term> terms = new ArrayList<>();
        boolean valid = true;
        for (int i = 0; i < termExprs.size(); i++) {
            Term term = term(termExprs.get(i));
            if (terms.size() >= MAX_TERMS) {
                if (valid) {
                    refuseTermCount(termExprs.get(i));
                }
                valid = false;
            } else {
                terms.add(term);
            }
            if (i > 0) {
                Type soFar = valid ? new Union(terms) : Universe.INVALID;
                check.recordTypeAndValue(operations.get(i - 1), OperandMode.TYPE, soFar, null);
            }
        }
        if (!valid) {
            return Universe.INVALID;
        }
        Union union = new Union(terms);
        if (!check.objects.onDemand()) {
            check.later(() -> {
                checkTerms(terms, termExprs);
                int count = TypeSet.termCount(union);
                if (terms.size() <= MAX_TERMS && count > MAX_TERMS) {
                    refuseTermCount(e);
                }
            });
        }
        return union;
    }

    private void refuseTermCount(Expr at) {
        check.error(
                at,
                ErrorCode.INVALID_UNION,
                "cannot handle more than " + MAX_TERMS + " union terms (implementation limitation)");
    }

    /** Takes the terms of a union and its operations apart, both from left to right. */
    private static void flatten(Expr e, List<Expr> terms, List<BinaryExpr> operations) {
        Expr rest = e;
        while (rest instanceof BinaryExpr binary && binary.op() == Token.OR) {
            terms.addFirst(binary.y());
            operations.addFirst(binary);
            rest = binary.x();
        }
        terms.addFirst(rest);
    }

    private Term term(Expr e) {
        boolean tilde = e instanceof UnaryExpr unary && unary.op() == Token.TILDE;
        Expr typeExpr = tilde ? ((UnaryExpr) e).x() : e;
        Type type = check.types.type(typeExpr);
        if (Predicates.isTypeParam(type)) {
            String text = tilde
                    ? "type in term " + ExprString.of(e) + " cannot be a type parameter"
                    : "term cannot be a type parameter";
            check.error(typeExpr, ErrorCode.MISPLACED_TYPE_PARAM, text);
            type = Universe.INVALID;
        }
        Term term = new Term(tilde, type);
        if (tilde) {
            check.recordTypeAndValue(e, OperandMode.TYPE, new Union(List.of(term)), null);
        }
        return term;
    }

    private void checkTerms(List<Term> terms, List<Expr> exprs) {
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (!Predicates.isValid(term.type())) {
                continue;
            }
            String fault = fault(term);
            if (!fault.isEmpty()) {
                check.error(exprs.get(i), ErrorCode.INVALID_UNION, fault);
                continue;
            }
            if (term.type().underlying() instanceof Interface) {
                continue; // interfaces may overlap
            }
            for (Term other : terms.subList(0, i)) {
                if (!(other.type().underlying() instanceof Interface) && !disjoint(term, other)) {
                    check.softError(
                            exprs.get(i),
                            ErrorCode.INVALID_UNION,
                            "overlapping terms " + text(term) + " and " + text(other));
                    break;
                }
            }
        }
    }

    private String fault(Term term) {
        Type type = term.type();
        Type under = type.underlying();
        if (!(under instanceof Interface iface)) {
            return term.tilde() && !Identity.identical(under, type)
                    ? "invalid use of ~ (underlying type of %s is %s)".formatted(check.str(type), check.str(under))
                    : "";
        }
        if (term.tilde()) {
            return "invalid use of ~ (" + check.str(type) + " is an interface)";
        }
        if (iface.numMethods() != 0) {
            return "cannot use %s in union (%s contains methods)".formatted(text(term), text(term));
        }
        if (type == Universe.COMPARABLE) {
            return "cannot use comparable in union";
        }
        if (iface.isComparable() && iface.typeSet().terms() == null) {
            return "cannot use %s in union (%s embeds comparable)".formatted(text(term), text(term));
        }
        return "";
    }

    private static boolean disjoint(Term a, Term b) {
        Type x = b.tilde() ? a.type().underlying() : a.type();
        Type y = a.tilde() ? b.type().underlying() : b.type();
        return !Identity.identical(x, y);
    }

    /** A term as messages show it: with package path, unlike types. */
    private static String text(Term term) {
        return (term.tilde() ? "~" : "") + TypeString.of(term.type(), Qualifier.FULL);
    }
}
