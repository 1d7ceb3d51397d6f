package it.opposizioni.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One list sent over HTTP, straight from the page cache into the socket: the client takes next to nothing of the machine.
 *
 * @param whole seconds from the first byte to the end of the answer
 * @param afterLast seconds from the last byte to the end of the answer
 */
public record Upload(int status, double whole, double afterLast, String answer) {

    public static Upload send(URI address, Map<String, String> headers, Path list) throws IOException {
        try (FileChannel file = FileChannel.open(list, StandardOpenOption.READ);
                SocketChannel socket = SocketChannel.open(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()))) {
            long begun = System.nanoTime();
            ByteBuffer head = ByteBuffer.wrap(head(address, headers, file.size()));
            while (head.hasRemaining()) {
                socket.write(head);
            }
            for (long at = 0; at < file.size(); ) {
                at += file.transferTo(at, file.size() - at, socket);
            }
            long sent = System.nanoTime();
            String answer = new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.UTF_8);
            long ended = System.nanoTime();
            int status = Integer.parseInt(answer.substring(9, 12));
            return new Upload(status, (ended - begun) / 1e9, (ended - sent) / 1e9, answer);
        }
    }

    /**
     * What the file has become: the id after that path in {@code Location}.
     *
     * @throws IllegalStateException when it was not accepted
     */
    public String created(String path) {
        // not in the body, which comes in chunks when it is long
        Matcher location = Pattern.compile("(?i)\\r\\nlocation:\\s*\\S*" + path + "/([0-9a-f-]{36})\\r\\n")
                .matcher(answer);
        if (status != 202 || !location.find()) {
            throw new IllegalStateException("a file was answered " + answer);
        }
        return location.group(1);
    }

    private static byte[] head(URI address, Map<String, String> headers, long length) {
        StringBuilder head = new StringBuilder("POST %s%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                .formatted(address.getPath(), address.getQuery() == null ? "" : "?" + address.getQuery()));
        head.append("Content-Type: text/csv\r\nContent-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
