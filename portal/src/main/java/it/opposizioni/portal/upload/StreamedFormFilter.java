package it.opposizioni.portal.upload;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Reads a form up to its file, and hands the fields over as the form of the request: the server's own parser then leaves the body
 * alone (it would write the file to disk), and the guard of forms finds its token as always.
 */
class StreamedFormFilter {

    private static final int MOST_FIELDS = 100;

    private final StreamedForm form;

    StreamedFormFilter(StreamedForm form) {
        this.form = form;
    }

    @Streamed
    @ServerRequestFilter
    public void read(ResteasyReactiveContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String boundary = type == null ? null : type.getParameters().get("boundary");
        if (boundary == null) {
            throw new BadRequestException();
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        MultipartReader reader = readFields(context.getInputStream(), boundary);
        form.arrived(reader);
        FormData fields = new FormData(MOST_FIELDS);
        reader.fields().forEach((name, values) -> values.forEach(value -> fields.add(name, value)));
        context.setFormData(fields);
    }

    private static MultipartReader readFields(InputStream body, String boundary) {
        try {
            MultipartReader reader = new MultipartReader(body, boundary);
            reader.readFields();
            return reader;
        } catch (IOException e) {
            throw new BadRequestException(e);
        }
    }
}
