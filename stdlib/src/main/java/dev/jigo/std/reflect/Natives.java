package dev.jigo.std.reflect;

import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.chans.Select;
import dev.jigo.runtime.funcs.FnL_L;
import dev.jigo.runtime.tuples.TJLZ;
import dev.jigo.runtime.tuples.TLZ;
import dev.jigo.runtime.tuples.TLZZ;
import dev.jigo.runtime.types.ArrayValues;
import dev.jigo.runtime.types.ChanDir;
import dev.jigo.runtime.types.ChanValues;
import dev.jigo.runtime.types.FuncValues;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.MapValues;
import dev.jigo.runtime.types.RField;
import dev.jigo.runtime.types.RMethod;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.SliceValues;
import dev.jigo.runtime.types.Types;
import dev.jigo.runtime.values.BoolSlice;
import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.runtime.values.Complex;
import dev.jigo.runtime.values.Func;
import dev.jigo.runtime.values.GoMap;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.Iface;
import dev.jigo.runtime.values.IntSlice;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.RefSlice;
import dev.jigo.runtime.values.Slice;
import dev.jigo.runtime.values.Struct;
import dev.jigo.runtime.values.Unsafe;
import dev.jigo.std.runtime.FunctionEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The functions without a body of the {@code reflect} overlay; see native.go there for what raw values and places are. */
public final class Natives {
    private static final ConcurrentHashMap<RType, Object> WRAPPERS = new ConcurrentHashMap<>();

    private Natives() {}

    // Interface values

    public static @Nullable RType dynamicType(@Nullable Object i) {
        return Iface.typeOf(i);
    }

    public static @Nullable Object unbox(@Nullable Object i) {
        return Iface.unbox(i);
    }

    public static @Nullable Object box(RType t, @Nullable Object raw) {
        return t.values().box(raw);
    }

    public static @Nullable Object asInterface(@Nullable Object raw) {
        return raw;
    }

    public static @Nullable Object interfaceRaw(@Nullable Object i) {
        return i;
    }

    public static @Nullable Object convertLike(RType from, RType to, @Nullable Object raw) {
        if (to.kind() != Kind.STRUCT || raw == null) {
            return raw;
        }
        Struct source = (Struct) raw;
        Struct target = (Struct) Objects.requireNonNull(to.values().zero());
        if (target.getClass() == source.getClass()) {
            return raw;
        }
        for (int i = 0; i < to.fields().size(); i++) {
            RType field = to.fields().get(i).type();
            target.setField(i, convertLike(from.fields().get(i).type(), field, source.getField(i)));
        }
        return target;
    }

    // Raw values and places

    public static @Nullable Object load(RType t, @Nullable Object place) {
        return t.values().load(place);
    }

    public static void store(RType t, @Nullable Object place, @Nullable Object raw) {
        t.values().store(place, raw);
    }

    public static @Nullable Object copyRaw(RType t, @Nullable Object raw) {
        return t.values().copy(raw);
    }

    public static @Nullable Object zeroRaw(RType t) {
        return t.values().zero();
    }

    public static Object newVariable(RType t) {
        return t.values().newVariable();
    }

    public static boolean isZero(RType t, @Nullable Object raw) {
        return t.values().isZero(raw);
    }

    public static boolean equalRaw(RType t, @Nullable Object a, @Nullable Object b) {
        return t.values().equal(a, b);
    }

    private static <T> T present(@Nullable T raw) {
        return Objects.requireNonNull(raw, "a number is never nil");
    }

    public static boolean rawBool(@Nullable Object raw) {
        return (Boolean) present(raw);
    }

    public static long rawInt(@Nullable Object raw) {
        return ((Number) present(raw)).longValue();
    }

    public static long rawUint(RType t, @Nullable Object raw) {
        long value = ((Number) present(raw)).longValue();
        return t.kind() == Kind.UINT32 ? value & 0xffffffffL : value;
    }

    public static double rawFloat(@Nullable Object raw) {
        return ((Number) present(raw)).doubleValue();
    }

    public static @Nullable Complex rawComplex(@Nullable Object raw) {
        return (Complex) raw;
    }

    public static @Nullable GoString rawString(@Nullable Object raw) {
        return (GoString) raw;
    }

    public static Object makeBool(boolean x) {
        return x;
    }

    /** Wraps around into the type's range. */
    public static Object makeInt(RType t, long x) {
        return switch (t.kind()) {
            case INT8 -> (int) (byte) x;
            case INT16 -> (int) (short) x;
            case UINT8 -> (int) x & 0xff;
            case UINT16 -> (int) x & 0xffff;
            case INT32, UINT32 -> (int) x;
            default -> x;
        };
    }

    public static Object makeFloat(RType t, double x) {
        if (t.kind() == Kind.FLOAT32) {
            return (float) x;
        }
        return x;
    }

    public static @Nullable Object makeComplex(RType t, @Nullable Complex x) {
        return t.kind() == Kind.COMPLEX64 ? Complex.of((float) Complex.re(x), (float) Complex.im(x)) : x;
    }

    public static @Nullable Object makeString(@Nullable GoString x) {
        return x;
    }

    public static @Nullable ByteSlice bytesOf(@Nullable Object raw) {
        return (ByteSlice) raw;
    }

    public static @Nullable IntSlice runesOf(@Nullable Object raw) {
        return (IntSlice) raw;
    }

    public static @Nullable Object makeBytes(@Nullable ByteSlice x) {
        return x;
    }

    public static @Nullable Object makeRunes(@Nullable IntSlice x) {
        return x;
    }

    /** A number that tells what a pointer, slice, map, chan or func refers to apart from others; ordered within an array. */
    public static long identity(@Nullable Object raw) {
        return FunctionEntries.of(raw);
    }

    // Types

    public static long typeKind(RType t) {
        return t.kind().ordinal();
    }

    public static GoString typeString(RType t) {
        return t.string();
    }

    public static GoString typeName(RType t) {
        return GoString.of(t.name());
    }

    public static GoString typePkgPath(RType t) {
        return GoString.of(t.pkgPath());
    }

    public static long typeSize(RType t) {
        return t.size();
    }

    public static long typeAlign(RType t) {
        return t.align();
    }

    public static RType typeElem(RType t) {
        return t.elem();
    }

    public static RType typeKey(RType t) {
        return t.key();
    }

    public static long typeLen(RType t) {
        return t.len();
    }

    public static boolean typeComparable(RType t) {
        return t.comparable();
    }

    public static long typeChanDir(RType t) {
        return t.chanDir().number();
    }

    public static boolean typeVariadic(RType t) {
        return t.variadic();
    }

    public static long typeNumIn(RType t) {
        return t.in().size();
    }

    public static long typeNumOut(RType t) {
        return t.out().size();
    }

    public static RType typeIn(RType t, long i) {
        return t.in().get((int) i);
    }

    public static RType typeOut(RType t, long i) {
        return t.out().get((int) i);
    }

    public static long typeNumField(RType t) {
        return t.fields().size();
    }

    private static RField field(RType t, long i) {
        return t.fields().get((int) i);
    }

    public static GoString fieldName(RType t, long i) {
        return GoString.of(field(t, i).name());
    }

    public static GoString fieldPkgPath(RType t, long i) {
        return GoString.of(field(t, i).pkgPath());
    }

    public static GoString fieldTag(RType t, long i) {
        return GoString.of(field(t, i).tag());
    }

    public static RType fieldType(RType t, long i) {
        return field(t, i).type();
    }

    public static long fieldOffset(RType t, long i) {
        return field(t, i).offset();
    }

    public static boolean fieldEmbedded(RType t, long i) {
        return field(t, i).embedded();
    }

    public static long typeNumMethod(RType t) {
        return t.methods().size();
    }

    public static GoString methodName(RType t, long i) {
        return GoString.of(t.methods().get((int) i).name());
    }

    public static GoString methodPkgPath(RType t, long i) {
        return GoString.of(t.methods().get((int) i).pkgPath());
    }

    public static RType methodType(RType t, long i) {
        return t.methods().get((int) i).type();
    }

    public static boolean typeImplements(RType t, RType u) {
        return t.implementsType(u);
    }

    public static boolean typeAssignable(RType t, RType u) {
        return t.assignableTo(u);
    }

    public static boolean typeConvertible(RType t, RType u) {
        return t.convertibleTo(u);
    }

    public static @Nullable Object typeWrapper(RType t) {
        return WRAPPERS.get(t);
    }

    /** The wrapper that counts: the first one set. */
    public static Object setTypeWrapper(RType t, Object wrapper) {
        Object earlier = WRAPPERS.putIfAbsent(t, wrapper);
        return earlier == null ? wrapper : earlier;
    }

    public static RType pointerType(RType t) {
        return t.ptrTo();
    }

    public static RType sliceType(RType t) {
        return t.sliceOf();
    }

    public static RType arrayType(long n, RType t) {
        return Types.arrayOf(n, t);
    }

    public static RType chanType(long dir, RType t) {
        return Types.chanOf(ChanDir.of((int) dir), t);
    }

    public static RType mapType(RType key, RType elem) {
        return Types.mapOf(key, elem);
    }

    private static List<RType> types(@Nullable RefSlice list) {
        List<RType> types = new ArrayList<>();
        for (long i = 0; i < Slice.len(list); i++) {
            types.add((RType) present(RefSlice.get(list, i)));
        }
        return types;
    }

    public static RType funcType(@Nullable RefSlice in, @Nullable RefSlice out, boolean variadic) {
        return Types.funcOf(types(in), types(out), variadic);
    }

    public static RType structType(
            @Nullable RefSlice names,
            @Nullable RefSlice pkgPaths,
            @Nullable RefSlice tags,
            @Nullable RefSlice types,
            @Nullable BoolSlice embedded) {
        List<RField> fields = new ArrayList<>();
        List<RType> fieldTypes = types(types);
        for (int i = 0; i < fieldTypes.size(); i++) {
            fields.add(new RField(
                    text(names, i),
                    text(pkgPaths, i),
                    text(tags, i),
                    fieldTypes.get(i),
                    BoolSlice.get(embedded, i),
                    0,
                    i));
        }
        return Types.structOf(fields);
    }

    private static String text(@Nullable RefSlice list, int i) {
        return GoString.toJava((GoString) RefSlice.get(list, i));
    }

    // Structs, arrays, slices, strings

    public static @Nullable Object fieldRaw(RType t, @Nullable Object structure, long i) {
        return ((Struct) present(t.values().orZero(structure))).getField((int) i);
    }

    public static @Nullable Object fieldPlace(RType t, @Nullable Object structure, long i) {
        Struct struct = (Struct) present(structure);
        return field(t, i).type().values().isPlace() ? struct.getField((int) i) : struct.fieldPtr((int) i);
    }

    public static @Nullable Object arrayElemRaw(RType t, @Nullable Object array, long i) {
        return ArrayValues.get(t.elem(), present(t.values().orZero(array)), (int) i);
    }

    public static @Nullable Object arrayElemPlace(RType t, @Nullable Object array, long i) {
        return place(t.elem(), present(array), (int) i);
    }

    public static @Nullable Object sliceElemPlace(RType t, @Nullable Object slice, long i) {
        Slice s = (Slice) present(slice);
        return place(t.elem(), s.array(), s.off + (int) i);
    }

    private static @Nullable Object place(RType elem, Object array, int i) {
        return elem.values().isPlace() ? ArrayValues.get(elem, array, i) : ArrayValues.ptr(elem, array, i);
    }

    public static long rawLen(RType t, @Nullable Object raw) {
        return switch (t.kind()) {
            case SLICE -> Slice.len((Slice) raw);
            case STRING -> GoString.len((GoString) raw);
            case MAP -> GoMap.len((GoMap) raw);
            case CHAN -> Chan.len((Chan) raw);
            default -> t.len();
        };
    }

    public static long rawCap(RType t, @Nullable Object raw) {
        return t.kind() == Kind.CHAN ? Chan.cap((Chan) raw) : Slice.cap((Slice) raw);
    }

    public static Object makeSliceRaw(RType t, long n, long capacity) {
        return SliceValues.make(t.elem(), n, capacity);
    }

    public static @Nullable Object reslice(RType t, @Nullable Object raw, long i, long j, long k) {
        return SliceValues.slice((Slice) raw, (int) i, (int) j, (int) k);
    }

    public static Object sliceArray(RType t, @Nullable Object array, long i, long j, long k) {
        return SliceValues.of(present(array), (int) i, (int) (j - i), (int) (k - i));
    }

    public static @Nullable Object sliceAt(RType t, @Nullable Object pointer, long n) {
        return Unsafe.slice(pointer, n, SliceValues.make(t.elem(), 0, 0).getClass());
    }

    public static Object growSlice(RType t, @Nullable Object raw, long n) {
        return SliceValues.grow(t.elem(), (Slice) raw, n);
    }

    public static long copyElems(RType t, @Nullable Object dst, @Nullable Object src) {
        return SliceValues.copy(t.elem(), (Slice) dst, (Slice) src);
    }

    public static Object sliceToArray(RType t, @Nullable Object raw, long n) {
        return toArray(t.elem(), (Slice) raw, n);
    }

    private static Object toArray(RType elem, @Nullable Slice s, long n) {
        Object array = ArrayValues.make(elem, (int) n);
        if (s != null) {
            ArrayValues.copyElements(elem, s.array(), s.off, array, 0, (int) n);
        }
        return array;
    }

    /** The array under a slice, if the slice begins where the array does and is as long; else there is none to point to. */
    public static @Nullable Object arrayFromSlicePointer(RType t, @Nullable Object raw, long n) {
        Slice s = (Slice) raw;
        if (s == null) {
            return null;
        }
        if (s.off == 0 && ArrayValues.length(s.array()) == n) {
            return s.array();
        }
        return toArray(t.elem(), s, n);
    }

    public static void clearRaw(RType t, @Nullable Object raw) {
        if (t.kind() == Kind.MAP) {
            GoMap.clear((GoMap) raw);
        } else {
            SliceValues.clear(t.elem(), (Slice) raw);
        }
    }

    // Maps

    public static Object makeMapRaw(RType t, long n) {
        return GoMap.make(t, n);
    }

    public static TLZ mapGet(RType t, @Nullable Object m, @Nullable Object key) {
        MapValues values = MapValues.of(t);
        boolean there = values.contains((GoMap) m, key);
        return new TLZ(there ? t.elem().values().orZero(values.get((GoMap) m, key)) : null, there);
    }

    public static void mapPut(RType t, @Nullable Object m, @Nullable Object key, @Nullable Object elem) {
        MapValues.of(t).put((GoMap) m, key, elem);
    }

    public static void mapDelete(RType t, @Nullable Object m, @Nullable Object key) {
        MapValues.of(t).delete((GoMap) m, key);
    }

    public static RawMapIterator newMapIterator(RType t, @Nullable Object m) {
        return new RawMapIterator(t, (GoMap) m);
    }

    // Channels

    public static Object makeChanRaw(RType t, long size) {
        return Chan.make(t, size);
    }

    private static boolean bits(RType elem) {
        return elem.jvmKind() != 'L';
    }

    public static boolean chanSend(RType t, @Nullable Object chan, @Nullable Object raw, boolean block) {
        if (!block) {
            return ChanValues.of(t).trySend((Chan) chan, raw);
        }
        ChanValues.of(t).send((Chan) chan, raw);
        return true;
    }

    public static TLZZ chanRecv(RType t, @Nullable Object chan, boolean block) {
        ChanValues values = ChanValues.of(t);
        ChanValues.Received received = block ? values.receive((Chan) chan) : values.tryReceive((Chan) chan);
        Object raw = t.elem().values().orZero(received.value());
        return new TLZZ(raw, block || received.selected(), received.ok());
    }

    public static void chanClose(@Nullable Object c) {
        Chan.close((Chan) c);
    }

    /** Directions are those of reflect.SelectDir: 1 send, 2 receive, 3 default. */
    public static TJLZ selectRaw(
            @Nullable LongSlice dirs, @Nullable RefSlice chans, @Nullable RefSlice types, @Nullable RefSlice values) {
        int n = (int) Slice.len(dirs);
        int[] caseOf = new int[n];
        int defaultCase = -1;
        int cases = 0;
        for (int i = 0; i < n; i++) {
            if (LongSlice.get(dirs, i) == 3) {
                defaultCase = i;
            } else {
                caseOf[cases++] = i;
            }
        }
        Select select = new Select(cases);
        for (int k = 0; k < cases; k++) {
            int i = caseOf[k];
            Chan chan = (Chan) RefSlice.get(chans, i);
            if (LongSlice.get(dirs, i) == 2) {
                select.recv(k, chan);
            } else {
                addSend(select, k, chan, (RType) RefSlice.get(types, i), RefSlice.get(values, i));
            }
        }
        int chosen = select.select(defaultCase < 0);
        if (chosen < 0) {
            return new TJLZ(defaultCase, null, false);
        }
        int i = caseOf[chosen];
        if (LongSlice.get(dirs, i) != 2) {
            return new TJLZ(i, null, false);
        }
        RType elem = ((RType) present(RefSlice.get(types, i))).elem();
        Object raw = bits(elem)
                ? elem.values().fromBits(select.valueJ())
                : elem.values().orZero(select.valueL());
        return new TJLZ(i, raw, select.ok());
    }

    private static void addSend(
            Select select, int k, @Nullable Chan chan, @Nullable RType type, @Nullable Object value) {
        if (type != null && bits(type.elem())) {
            select.sendJ(k, chan, type.elem().values().toBits(value));
        } else {
            select.sendL(k, chan, value);
        }
    }

    // Functions

    private static @Nullable Object[] array(@Nullable RefSlice list) {
        return RefSlice.toArray(list, Slice.len(list));
    }

    /** The results of a call as a list of raw values. */
    private static RefSlice results(RType type, @Nullable Object[] values) {
        List<RType> out = type.out();
        for (int i = 0; i < values.length; i++) {
            values[i] = out.get(i).values().orZero(values[i]);
        }
        return RefSlice.of(values);
    }

    public static RefSlice callFunc(RType t, @Nullable Object f, @Nullable RefSlice args) {
        return results(t, FuncValues.call(t, (Func) f, array(args)));
    }

    public static RefSlice callMethod(RType t, @Nullable Object receiver, long i, @Nullable RefSlice args) {
        RMethod method = t.methods().get((int) i);
        return results(method.type(), FuncValues.call(method, receiver, array(args)));
    }

    public static Object methodValue(RType t, @Nullable Object receiver, long i) {
        return FuncValues.methodValue(t.methods().get((int) i), receiver);
    }

    /** The method of {@code t} as a function of type {@code function}. */
    public static Object methodExpression(RType t, long i, RType function) {
        return FuncValues.methodExpression(function, t.methods().get((int) i));
    }

    public static Object makeFuncRaw(RType t, Func impl, Func deferred) {
        return FuncValues.make(t, new FuncValues.Body() {
            @Override
            public @Nullable Object[] call(@Nullable Object[] args) {
                return array((RefSlice) ((FnL_L) impl).call(RefSlice.of(args)));
            }

            @Override
            public @Nullable Object[] callDeferred(@Nullable Object[] args) {
                return array((RefSlice) ((FnL_L) deferred).call(RefSlice.of(args)));
            }
        });
    }

    public static Func deferredEntry(Func fn) {
        FnL_L function = (FnL_L) fn;
        return new FnL_L() {
            @Override
            public @Nullable Object call(@Nullable Object args) {
                return function.callDeferred(args);
            }
        };
    }
}
