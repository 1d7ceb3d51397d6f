package it.opposizioni.portal.errors;

import io.netty.handler.codec.http.QueryStringDecoder;
import it.opposizioni.portal.layout.Form;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The form of a request that is refused before anybody reads it. One with a file is not read: a file cannot be shown again. */
final class PostedForm {

    /** Of everything that people type, far more than a page takes. */
    private static final int LONGEST = 256 * 1024;

    private static final int MOST_FIELDS = 1_000;

    private PostedForm() {}

    static boolean isIn(ContainerRequestContext request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getMediaType() != null
                && request.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                && request.getLength() > 0
                && request.getLength() <= LONGEST;
    }

    /** Waits for what is still on its way. Empty when it cannot be read. */
    static Form read(ContainerRequestContext request) {
        Form form = Form.empty();
        try {
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
