package it.opposizioni.portal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** A form with files as a browser sends it (RFC 7578). */
final class MultipartBody {

    private static final String BOUNDARY = "----opposizioni-7MA4YWxkTrZu0gW";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    MultipartBody field(String name, String value) {
        return part("\"" + name + "\"", value.getBytes(UTF_8));
    }

    /** @param fileName empty where nothing was chosen */
    MultipartBody file(String name, String fileName, byte[] content) {
        return part("\"%s\"; filename=\"%s\"".formatted(name, fileName), content);
    }

    private MultipartBody part(String disposition, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + disposition + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(UTF_8));
    }

    /** Ends the form. */
    HttpRequest.Builder to(URI address) {
        write("--" + BOUNDARY + "--\r\n");
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
