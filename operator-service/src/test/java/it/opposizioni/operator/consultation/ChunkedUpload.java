package it.opposizioni.operator.consultation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.opposizioni.kit.testing.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/** An upload by hand over a socket, chunk by chunk, so that a test can stop, pause or go on without end. */
public final class ChunkedUpload implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final CompletableFuture<String> answer;

    public ChunkedUpload(String baseUrl, String token, String campaign, String key, String... headers)
            throws IOException {
        URI uri = URI.create(baseUrl);
        socket = new Socket(uri.getHost(), uri.getPort());
        out = socket.getOutputStream();
        String head = "POST /v1/consultations?campaign=" + campaign
                + " HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\nIdempotency-Key: " + key + "\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
        out.write(head.getBytes(US_ASCII));
        out.flush();
        answer = Patience.beside(this::readAnswer);
    }

    public void send(byte[] chunk) throws IOException {
        out.write((HexFormat.of().toHexDigits(chunk.length) + "\r\n").getBytes(US_ASCII));
        out.write(chunk);
        out.write("\r\n".getBytes(US_ASCII));
        out.flush();
    }

    public void send(String chunk) throws IOException {
        send(chunk.getBytes(UTF_8));
    }

    public void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(US_ASCII));
        out.flush();
    }

    /** Sends the same again and again until answered or cut off. @return bytes sent */
    public long sendUntilAnswered(byte[] chunk, long atMost) {
        long sent = 0;
        try {
            while (!answer.isDone() && sent < atMost) {
                send(chunk);
                sent += chunk.length;
            }
        } catch (IOException _) {
            // the server has hung up
        }
        return sent;
    }

    /** Goes on although it was answered. @return bytes that were still taken */
    public long sendUntilCutOff(byte[] chunk, long atMost) {
        long sent = 0;
        try {
            while (sent < atMost) {
                send(chunk);
                sent += chunk.length;
            }
        } catch (IOException _) {
            // the server has hung up
        }
        return sent;
    }

    /** Status line, headers and body as they came. */
    public CompletableFuture<String> answer() {
        return answer;
    }

    private String readAnswer() {
        StringBuilder text = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            int read = in.read(buffer);
            while (read > 0) {
                text.append(new String(buffer, 0, read, UTF_8));
                if (isWhole(text)) {
                    break;
                }
                read = in.read(buffer);
            }
        } catch (IOException _) {
            // what came so far
        }
        return text.toString();
    }

    private static boolean isWhole(StringBuilder text) {
        int body = text.indexOf("\r\n\r\n");
        int length = text.toString().toLowerCase().indexOf("content-length: ");
        if (body < 0 || length < 0 || length > body) {
            return false;
        }
        int end = text.indexOf("\r\n", length);
        return text.toString().getBytes(UTF_8).length
                >= text.substring(0, body + 4).getBytes(UTF_8).length
                        + Integer.parseInt(text.substring(length + 16, end));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
