package it.opposizioni.operator.consultation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/**
 * Sends lists of 14-byte lines to a running service and prints how long after the last byte each is sealed.
 *
 * <p>{@code java ListBench.java http://localhost:8082 <token> <campaign> [lines] [rounds]}
 */
final class ListBench {

    private ListBench() {}

    /** @param sealed milliseconds from the last byte to the answer */
    record Round(int status, double whole, double sealed, String answer) {}

    public static void main(String[] args) throws IOException {
        int lines = args.length > 3 ? Integer.parseInt(args[3]) : 1_000_000;
        int rounds = args.length > 4 ? Integer.parseInt(args[4]) : 5;
        byte[] list = list(lines, 42);
        for (int i = 0; i < rounds; i++) {
            Round round = send(args[0], args[1], args[2], list);
            System.out.printf(
                    "%d  whole %7.1f ms  sealed after the last byte %6.1f ms  %s%n",
                    round.status(), round.whole(), round.sealed(), round.answer());
        }
    }

    static byte[] list(int lines, long seed) {
        Random random = new Random(seed);
        byte[] list = new byte[lines * 14];
        for (int i = 0; i < lines; i++) {
            String line = "+393" + (20 + random.nextInt(30)) + String.format("%07d", random.nextInt(10_000_000)) + "\n";
            System.arraycopy(line.getBytes(StandardCharsets.US_ASCII), 0, list, i * 14, 14);
        }
        return list;
    }

    static Round send(String url, String token, String campaign, byte[] list) throws IOException {
        var connection = (HttpURLConnection) URI.create(url + "/v1/consultations?campaign=" + campaign)
                .toURL()
                .openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(list.length);
        connection.setRequestProperty("Content-Type", "text/csv");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        long begun = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 64 << 10)) {
            out.write(list);
        }
        long sent = System.nanoTime();
        int status = connection.getResponseCode();
        long sealed = System.nanoTime();
        var body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        String answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Round(status, (sealed - begun) / 1e6, (sealed - sent) / 1e6, answer);
    }
}
