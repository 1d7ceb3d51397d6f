package it.opposizioni.portal.layout;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The addresses of what the browser gets; each carries a hash of its content, so that browsers may cache it without end. */
@ApplicationScoped
class Assets {

    private final Map<String, String> addresses;

    Assets(ObjectMapper json) {
        try (InputStream manifest =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("assets.json")) {
            if (manifest == null) {
                throw new IllegalStateException("assets.json is missing: the front end was not built (build.mjs)");
            }
            addresses = json.readValue(manifest, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }
}
