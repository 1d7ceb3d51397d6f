package it.opposizioni.complaint.attachment;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A file of which one half has been sent. */
public final class SlowUpload implements AutoCloseable {

    private final byte[] content = SampleFiles.pdf();
    private final Socket connection;

    /** @param token of the sender */
    public SlowUpload(String path, String token) throws IOException {
        this(path, token, "Accept: */*");
    }

    /** @param header another one of the request */
    public SlowUpload(String path, String token, String header) throws IOException {
        connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String head = """
                POST %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/octet-stream
                Content-Length: %d
                %s

                """.formatted(path, token, content.length, header);
        connection.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().write(content, 0, content.length / 2);
    }

    /** @return the first line of the answer */
    public String end() throws IOException {
        connection.getOutputStream().write(content, content.length / 2, content.length - content.length / 2);
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
