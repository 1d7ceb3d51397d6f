package it.opposizioni.portal.errors;

import io.netty.handler.codec.http.QueryStringDecoder;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.upload.UnreadFile;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The form of a request that is refused before anybody reads it. Of one with a file the fields are read: a file cannot be shown again. */
final class PostedForm {

    /** Of everything that people type, far more than a page takes. */
    private static final int LONGEST = 256 * 1024;

    private static final int MOST_FIELDS = 1_000;

    /** Of what anybody may send, signed in or not. A list that is longer is not read, and its fields are lost. */
    private static final int LONGEST_WITH_FILE = 8 * 1024 * 1024;

    private static final String BOUNDARY = "boundary";

    private PostedForm() {}

    /** Whether somebody sends something, and does not only look. */
    static boolean changes(ContainerRequestContext request) {
        return HttpMethod.POST.equals(request.getMethod());
    }

    static boolean isIn(ContainerRequestContext request) {
        return changes(request)
                && request.getMediaType() != null
                && request.getLength() > 0
                && request.getLength() <= longest(request);
    }

    private static int longest(ContainerRequestContext request) {
        if (hasFile(request)) {
            return LONGEST_WITH_FILE;
        }
        return request.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) ? LONGEST : 0;
    }

    static boolean hasFile(ContainerRequestContext request) {
        return request.getMediaType().isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                && request.getMediaType().getParameters().containsKey(BOUNDARY);
    }

    private static long length(Form form) {
        return form.state().values().entrySet().stream()
                .mapToLong(field -> field.getKey().length()
                        + field.getValue().stream()
                                .mapToLong(value -> 1L + value.length())
                                .sum())
                .sum();
    }

    /** Waits for what is still on its way. Empty when it cannot be read. */
    static Form read(ContainerRequestContext request) {
        Form form = Form.empty();
        try {
            if (hasFile(request)) {
                Form fields = UnreadFile.skip(
                        request.getEntityStream(),
                        request.getMediaType().getParameters().get(BOUNDARY));
                return length(fields) <= LONGEST ? fields : form;
            }
            String sent = new String(request.getEntityStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
            new QueryStringDecoder(sent, StandardCharsets.UTF_8, false, MOST_FIELDS)
                    .parameters()
                    .forEach(form::withAll);
            return form;
        } catch (IOException | IllegalArgumentException _) {
            return Form.empty();
        }
    }
}
