package dev.jigo.compiler.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fetches modules as {@code GOPROXY} says: from web servers and from {@code file://} directories, not from
 * repositories.
 */
final class ModuleProxy {

    private static final String DEFAULT = "https://proxy.golang.org,direct";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String proxies;
    private final Map<String, String> environment;
    private @Nullable HttpClient client;

    ModuleProxy(Map<String, String> environment) {
        this.environment = environment;
        String configured = environment.getOrDefault("GOPROXY", "");
        this.proxies = configured.isEmpty() ? DEFAULT : configured;
    }

    /**
     * A file of a module version.
     *
     * @param suffix {@code .mod} or {@code .zip}
     */
    byte[] fetch(ModuleVersion module, String suffix) throws LoadException {
        String path = ModulePaths.escape(module.path()) + "/@v/" + ModulePaths.escape(module.version()) + suffix;
        String failure = "module lookup disabled by GOPROXY=off";
        String rest = proxies;
        while (!rest.isEmpty()) {
            int end = 0;
            while (end < rest.length() && rest.charAt(end) != ',' && rest.charAt(end) != '|') {
                end++;
            }
            String proxy = rest.substring(0, end).strip();
            // behind a comma the next proxy is for what this one does not have, behind a bar for any failure
            boolean anyFailure = end < rest.length() && rest.charAt(end) == '|';
            rest = end < rest.length() ? rest.substring(end + 1) : "";
            if (proxy.equals("off")) {
                throw new LoadException(module + ": module lookup disabled by GOPROXY=off");
            }
            if (proxy.equals("direct") || proxy.isEmpty()) {
                failure = "not found, and repositories cannot be read directly";
                continue;
            }
            try {
                return get(proxy + "/" + path);
            } catch (MissingException e) {
                failure = e.getMessage();
            } catch (IOException e) {
                failure = "reading " + proxy + "/" + path + ": " + e.getMessage();
                if (!anyFailure) {
                    break;
                }
            }
        }
        throw new LoadException(module + ": " + failure);
    }

    private static final class MissingException extends IOException {
        private static final long serialVersionUID = 1;

        MissingException(String message) {
            super(message);
        }
    }

    private byte[] get(String url) throws IOException {
        URI uri = URI.create(url);
        if ("file".equals(uri.getScheme())) {
            Path file = Path.of(uri.getPath());
            if (!Files.exists(file)) {
                throw new MissingException("reading " + url + ": no such file or directory");
            }
            return Files.readAllBytes(file);
        }
        try {
            HttpResponse<byte[]> response = client().send(
                            HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            int status = response.statusCode();
            if (status == 404 || status == 410) {
                throw new MissingException("reading " + url + ": " + status);
            }
            if (status != 200) {
                throw new IOException("unexpected status " + status);
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(TIMEOUT);
            String forwarder = environment.getOrDefault("HTTPS_PROXY", environment.getOrDefault("https_proxy", ""));
            if (!forwarder.isEmpty()) {
                URI uri = URI.create(forwarder.contains("://") ? forwarder : "http://" + forwarder);
                builder.proxy(ProxySelector.of(new InetSocketAddress(uri.getHost(), uri.getPort())));
            }
            known = builder.build();
            client = known;
        }
        return known;
    }
}
