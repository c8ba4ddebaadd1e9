package dev.jigo.std.net;

import dev.jigo.runtime.sched.Syscall;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.RefSlice;
import java.io.IOException;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The network's interfaces: all that the kernel shows, with the addresses that the virtual machine finds. */
public final class Natives {
    private static final Path INTERFACES = Path.of("/sys/class/net");

    private static final int RUNNING = 0x40;

    private Natives() {}

    public static RefSlice interfaceRecords() {
        Syscall.entersyscall();
        try {
            return RefSlice.of(
                    records().stream().map(text -> (Object) GoString.of(text)).toArray());
        } finally {
            Syscall.exitsyscall();
        }
    }

    private static List<String> records() {
        try (Stream<Path> all = Files.list(INTERFACES)) {
            return all.filter(Files::isDirectory)
                    .sorted(Comparator.comparingInt(i -> Integer.parseInt(property(i, "ifindex", "0"))))
                    .map(Natives::record)
                    .toList();
        } catch (IOException notShown) {
            return List.of();
        }
    }

    private static String record(Path directory) {
        String name = directory.getFileName().toString();
        String address = property(directory, "address", "");
        StringBuilder text = new StringBuilder(name)
                .append('\n')
                .append(property(directory, "ifindex", "0"))
                .append('\n')
                .append(property(directory, "mtu", "0"))
                .append('\n')
                .append(flags(directory))
                .append('\n')
                .append(address.matches("[0:]*") ? "" : address);
        for (InterfaceAddress a : addresses(name)) {
            String host = a.getAddress().getHostAddress();
            int zone = host.indexOf('%');
            text.append('\n')
                    .append(zone < 0 ? host : host.substring(0, zone))
                    .append('/')
                    .append(a.getNetworkPrefixLength());
        }
        return text.toString();
    }

    private static int flags(Path directory) {
        boolean running = property(directory, "carrier", "0").equals("1");
        return Integer.decode(property(directory, "flags", "0")) | (running ? RUNNING : 0);
    }

    private static String property(Path directory, String name, String otherwise) {
        try {
            return Files.readString(directory.resolve(name)).strip();
        } catch (IOException notThere) {
            return otherwise;
        }
    }

    private static List<InterfaceAddress> addresses(String name) {
        try {
            NetworkInterface known = NetworkInterface.getByName(name);
            return known == null ? List.of() : known.getInterfaceAddresses();
        } catch (IOException gone) {
            return List.of();
        }
    }
}
