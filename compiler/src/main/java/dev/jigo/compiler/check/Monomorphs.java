package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds generic functions and types that would be instantiated for ever larger type arguments without end.
 *
 * <p>A graph has a vertex for each type parameter, and for each type declared where type parameters are in scope. An edge
 * says that what the source stands for flows into the type argument for the destination: with weight 0 if it is the
 * argument, 1 if it is a part of it. A cycle of positive weight is an endless instantiation.
 */
final class Monomorphs {

    private static final class Vertex {
        private final Obj obj;

        /** The greatest weight of a way to here, its number of edges, and its last edge. */
        private int weight;

        private int length;
        private @Nullable Edge last;

        Vertex(Obj obj) {
            this.obj = obj;
        }
    }

    private record Edge(Vertex from, Vertex to, int weight, int pos, Type type) {}

    private final Checker check;
    private final List<Vertex> vertices = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<TypeParam, TypeParam> canonical = new HashMap<>();
    private final Map<TypeParam, Vertex> paramVertices = new HashMap<>();
    private final Map<TypeName, Vertex> nameVertices = new HashMap<>();

    Monomorphs(Checker check) {
        this.check = check;
    }

    /** Says that a type parameter of a method's receiver is that of the receiver's type. */
    void recordCanonical(TypeParam ofMethod, TypeParam ofType) {
        canonical.put(ofMethod, ofType);
    }

    /**
     * Notes an instantiation.
     *
     * @param pos where it is
     * @param at where its type arguments are, those that are written
     */
    void recordInstance(int pos, List<TypeParam> params, List<Type> args, List<? extends Node> at) {
        for (int i = 0; i < params.size() && i < args.size(); i++) {
            TypeParam param = params.get(i);
            if (param.obj().pkg() == check.pkg) {
                // A cycle does not leave its package: imported packages know nothing of this one.
                flow(i < at.size() ? at.get(i).pos() : pos, param, args.get(i), args.get(i), new HashSet<>());
            }
        }
    }

    private void flow(int pos, TypeParam to, Type arg, @Nullable Type part, Set<Type> seen) {
        if (part == null || !seen.add(part)) {
            return;
        }
        switch (Type.unalias(part)) {
            case TypeParam param -> addEdge(vertex(param), vertex(to), pos, arg, part);
            case Named named -> {
                Vertex local = localVertex(named.origin());
                if (local != null) {
                    addEdge(local, vertex(to), pos, arg, part);
                }
                for (Type inner : named.typeArgs()) {
                    flow(pos, to, arg, inner, seen);
                }
            }
            case Array array -> flow(pos, to, arg, array.elem(), seen);
            case Slice slice -> flow(pos, to, arg, slice.elem(), seen);
            case Pointer pointer -> flow(pos, to, arg, pointer.elem(), seen);
            case Chan chan -> flow(pos, to, arg, chan.elem(), seen);
            case MapType map -> {
                flow(pos, to, arg, map.key(), seen);
                flow(pos, to, arg, map.elem(), seen);
            }
            case Interface iface -> {
                for (Func method : iface.methods()) {
                    flow(pos, to, arg, method.type(), seen);
                }
            }
            case Signature signature -> {
                flow(pos, to, arg, signature.params(), seen);
                flow(pos, to, arg, signature.results(), seen);
            }
            case Tuple tuple -> {
                for (Var variable : tuple.vars()) {
                    flow(pos, to, arg, variable.type(), seen);
                }
            }
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    flow(pos, to, arg, field.type(), seen);
                }
            }
            default -> {}
        }
    }

    private void addEdge(Vertex from, Vertex to, int pos, Type arg, Type part) {
        edges.add(new Edge(from, to, part == arg ? 0 : 1, pos, arg));
    }

    private Vertex vertex(TypeParam param) {
        TypeParam known = canonical.getOrDefault(param, param);
        return paramVertices.computeIfAbsent(known, key -> newVertex(key.obj()));
    }

    private Vertex newVertex(Obj obj) {
        Vertex vertex = new Vertex(obj);
        vertices.add(vertex);
        return vertex;
    }

    /** The vertex of a type declared in a function with type parameters, which it depends on without saying so. */
    private @Nullable Vertex localVertex(Named named) {
        TypeName obj = named.obj();
        Scope packageScope = check.pkg.scope();
        Scope scope = obj.parent();
        if (obj.pkg() != check.pkg || scope == packageScope) {
            return null;
        }
        if (nameVertices.containsKey(obj)) {
            return nameVertices.get(obj);
        }
        @Nullable Vertex vertex = null;
        for (; scope != null && scope != packageScope; scope = scope.parent()) {
            for (Obj other : scope.objects()) {
                boolean ambient = other instanceof TypeName && other.pos() < obj.pos();
                if (ambient && other.rawType() instanceof TypeParam param && param.obj() == other) {
                    if (vertex == null) {
                        vertex = newVertex(obj);
                    }
                    edges.add(new Edge(vertex(param), vertex, 1, obj.pos(), param));
                }
            }
        }
        if (vertex != null) {
            nameVertices.put(obj, vertex);
        }
        return vertex;
    }

    /** Complains about the first endless instantiation. */
    void check() {
        if (check.failed()) {
            return; // a program in error may well seem to have endless instantiations
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                int weight = edge.from.weight + edge.weight;
                if (weight <= edge.to.weight) {
                    continue;
                }
                edge.to.last = edge;
                edge.to.length = edge.from.length + 1;
                if (edge.to.length == vertices.size()) {
                    report(edge.to);
                    return;
                }
                edge.to.weight = weight;
                changed = true;
            }
        }
    }

    private void report(Vertex end) {
        List<Vertex> way = new ArrayList<>();
        Vertex next = end;
        while (!way.contains(next) && next.last != null) {
            way.add(next);
            next = next.last.from;
        }
        List<Vertex> cycle = way.subList(Math.max(0, way.indexOf(next)), way.size());
        ErrorReport report = check.report(ErrorCode.INVALID_INSTANCE_CYCLE).at(next.obj.pos(), "instantiation cycle:");
        for (Vertex vertex : cycle) {
            Edge edge = vertex.last;
            if (edge != null) {
                String how = vertex.obj.rawType() instanceof TypeParam
                        ? " instantiated as "
                        : " implicitly parameterized by ";
                report.at(edge.pos, vertex.obj.name() + how + check.str(edge.type));
            }
        }
        report.emit();
    }
}
