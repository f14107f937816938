package org.rapport.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server listens. */
final class PortOption {

    @Option(names = "--port", paramLabel = "N", description = "Where to listen (default: SERVER_PORT, otherwise 8080).")
    private @Nullable Integer port;

    /** As Spring's properties, to which more can be added. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        if (port != null) {
            properties.put("server.port", port);
        }
        return properties;
    }
}
