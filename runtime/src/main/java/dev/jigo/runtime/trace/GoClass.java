package dev.jigo.runtime.trace;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a class of compiled Go code says about its functions that is in no stack frame. */
public final class GoClass {
    /** Line numbers from here on are numbers of places, if the class has a table of them. */
    private static final int FIRST_PLACE = 0x8000;

    /** Constants of the class with the table; a number follows. */
    private static final String TABLE = "lines·";

    /** The modifier, without meaning for the JVM, of methods whose Go function has no parameters, captured variables aside. */
    private static final int NO_PARAMETERS = 0x0800;

    private static final ConcurrentHashMap<String, GoClass> KNOWN = new ConcurrentHashMap<>();

    /** Finds the classes of the program; not that of the current thread, which may be one of the runtime's. Null: no program runs. */
    private static volatile @Nullable ClassLoader program;

    /** Where a {@code //line} directive says that code comes from. */
    public record Place(String file, int line) {}

    private final Map<Integer, Place> places;
    private final Set<String> withoutParameters;

    private GoClass(Map<Integer, Place> places, Set<String> withoutParameters) {
        this.places = places;
        this.withoutParameters = withoutParameters;
    }

    /** Tells what finds the classes of the program, before it runs. */
    public static void program(@Nullable ClassLoader loader) {
        program = loader;
    }

    /** What finds the classes of the program; null: no program runs. */
    public static @Nullable ClassLoader program() {
        return program;
    }

    /** The place of code in a class with the given source file and line number. */
    public static Place place(String className, String file, int number) {
        Place directed = number < FIRST_PLACE ? null : of(className).places.get(number);
        return directed == null ? new Place(file, number) : directed;
    }

    /** Whether the function of a method is known to have no parameters. */
    static boolean hasNoParameters(String className, String method) {
        return of(className).withoutParameters.contains(method);
    }

    private static GoClass of(String className) {
        return KNOWN.computeIfAbsent(className, GoClass::read);
    }

    private static GoClass read(String className) {
        ClassLoader known = program;
        ClassLoader loader = known == null ? ClassLoader.getSystemClassLoader() : known;
        Map<Integer, Place> places = new HashMap<>();
        Set<String> withoutParameters = new HashSet<>();
        try {
            Class<?> type = Class.forName(className, false, loader);
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().startsWith(TABLE) && field.get(null) instanceof String table) {
                    addPlaces(table, places);
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if ((method.getModifiers() & NO_PARAMETERS) != 0) {
                    withoutParameters.add(method.getName());
                }
            }
        } catch (ReflectiveOperationException | LinkageError unknown) {
            // a class of another loader, or one whose parameter types are not there: nothing more is known about it
            return new GoClass(Map.copyOf(places), Set.copyOf(withoutParameters));
        }
        return new GoClass(Map.copyOf(places), Set.copyOf(withoutParameters));
    }

    /** Reads lines {@code =file}, and {@code number TAB line} for places in the file named last. */
    private static void addPlaces(String table, Map<Integer, Place> places) {
        String file = "";
        for (String entry : table.split("\n")) {
            @Nullable String named = entry.startsWith("=") ? entry.substring(1) : null;
            if (named != null) {
                file = named;
            } else {
                int tab = entry.indexOf('\t');
                int number = Integer.parseInt(entry.substring(0, tab));
                places.put(number, new Place(file, Integer.parseInt(entry.substring(tab + 1))));
            }
        }
    }
}
