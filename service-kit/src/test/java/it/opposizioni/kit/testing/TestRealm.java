package it.opposizioni.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * What a service asks of the realm: its description and its keys. So a service under test finds issuer and keys as it does in production, and
 * no Keycloak is needed to test its own rules. It ends with the tests' JVM.
 */
public final class TestRealm {

    private static final String PATH = "/realms/opposizioni";
    static final String KEY_ID = "of-the-realm";
    static final KeyPair KEYS = newKeys();

    private static final HttpServer SERVER = start();
    /** How often somebody has asked for keys that only a forged token names. */
    private static final AtomicInteger FOREIGN_KEYS_ASKED = new AtomicInteger();

    private TestRealm() {}

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(PATH + "/.well-known/openid-configuration", exchange -> answer(exchange, described()));
            server.createContext(PATH + "/keys", exchange -> answer(exchange, keys(KEYS, KEY_ID)));
            server.createContext("/foreign-keys", exchange -> {
                FOREIGN_KEYS_ASKED.incrementAndGet();
                answer(exchange, keys(ForgedTokens.FOREIGN, ForgedTokens.FOREIGN_ID));
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String described() {
        return JsonUtil.toJson(Map.of("issuer", issuer(), "jwks_uri", issuer() + "/keys"));
    }

    private static String keys(KeyPair pair, String id) {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) pair.getPublic());
        key.setKeyId(id);
        key.setUse("sig");
        key.setAlgorithm("RS256");
        return "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    /** Its address, which is in every token. */
    public static String issuer() {
        return address(PATH);
    }

    /** Where a forged token says that its key is. */
    static String foreignKeys() {
        return address("/foreign-keys");
    }

    static int foreignKeysAsked() {
        return FOREIGN_KEYS_ASKED.get();
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + path;
    }
}
