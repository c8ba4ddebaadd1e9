package dev.jigo.cli;

import dev.jigo.compiler.driver.BuildCache;
import dev.jigo.compiler.load.BuildContext;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The variables of {@code jigo env}: those of {@code go env} that mean something here, and Jigo's own. */
final class GoEnvironment {
    static final String GO_VERSION = "go" + BuildContext.GO_RELEASE;
    static final String JIGO_VERSION = "0.1.0";

    private GoEnvironment() {}

    /** The operating system by Go's name. */
    static String goos() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "darwin";
        }
        return name.contains("win") ? "windows" : "linux";
    }

    static Map<String, String> variables(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        String gopath = environment.getOrDefault("GOPATH", home + "/go");
        Map<String, String> variables = new TreeMap<>();
        variables.put("GOARCH", BuildContext.GOARCH);
        variables.put("GOOS", goos());
        variables.put("GOHOSTARCH", BuildContext.GOARCH);
        variables.put("GOHOSTOS", goos());
        variables.put("GOPATH", gopath);
        variables.put("GOMODCACHE", environment.getOrDefault("GOMODCACHE", gopath + "/pkg/mod"));
        variables.put("GOPROXY", environment.getOrDefault("GOPROXY", "https://proxy.golang.org,direct"));
        variables.put("GOFLAGS", environment.getOrDefault("GOFLAGS", ""));
        variables.put("GODEBUG", environment.getOrDefault("GODEBUG", ""));
        variables.put("GOVERSION", GO_VERSION);
        variables.put("GOROOT", System.getProperty("jigo.home", ""));
        variables.put("CGO_ENABLED", "0");
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("JIGOCACHE", BuildCache.ofUser(environment).directory().toString());
        variables.put("JIGOVERSION", JIGO_VERSION);
        return variables;
    }
}
