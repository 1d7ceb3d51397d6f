package it.opposizioni.bench.capacity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long a fact of registry-service is as a message: what it says as compact JWE (the kit's {@code MessagePayloads}), whose header repeats
 * attributes that stand beside it as well ({@code EventSender}).
 */
final class BrokerMessage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int DOTS = 4;

    /** In AMQP, a text has its type and its length before it. */
    private static final int TEXT = 2;

    private static final String ID = "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11";
    private static final String INSTANT = "2026-11-25T09:00:00.123456Z";

    private BrokerMessage() {}

    /** @param example of the contract of that type */
    static long bytes(String type, Path example) throws IOException {
        Map<String, String> bound = new TreeMap<>(Map.of(
                "id", ID,
                "type", type,
                "subject", ID,
                "aggregateversion", "1",
                "time", INSTANT,
                "streamid", ID,
                "streamepoch", "1",
                "sequence", "100000000",
                "recordedat", INSTANT));
        int header = JSON.writeValueAsBytes(Map.of("alg", "dir", "enc", "A256GCM", "kid", "m1", "ce", bound)).length;
        int payload = JSON.writeValueAsBytes(JSON.readTree(example.toFile())).length;
        long body = base64(header) + base64(NONCE) + base64(payload) + base64(TAG) + DOTS;
        bound.put("specversion", "1.0");
        bound.put("source", "/registry");
        long attributes = bound.entrySet().stream()
                .mapToLong(each -> text("cloudEvents:" + each.getKey()) + text(each.getValue()))
                .sum();
        return body + attributes + text(ID) + text(ID) + text("application/jose");
    }

    private static long base64(int bytes) {
        return (bytes * 4L + 2) / 3;
    }

    private static int text(String value) {
        return TEXT + value.length();
    }
}
