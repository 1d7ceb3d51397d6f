package it.opposizioni.portal.messagecheck;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.retention.RetentionConfig;
import it.opposizioni.portal.sending.MessageCode;
import it.opposizioni.portal.sending.SentMessages;
import it.opposizioni.portal.sending.SentMessages.Sent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;

/**
 * "Is this message yours?", for everybody: every letter and text message of ours has a code. The answer says when and how it left, and nothing of who got
 * it or what it said. A code is no secret and no proof: a forger can copy one, which the page says.
 */
@PermitAll
@Path("/check-a-message")
@Blocking
class MessageCheckResource extends PageResource {

    private static final int UNPROCESSABLE = 422;

    /** Codes have 40 bits: nobody finds one by trying. */
    private static final NamedLimit LIMIT = NamedLimit.of("message-check", 20, Duration.ofMinutes(1));

    @CheckedTemplate(basePath = "messagecheck")
    static class Templates {
        /**
         * @param answer empty when no letter of ours has the code, or nothing was asked
         * @param months for which letters are kept: of older ones nobody can say whose they were
         */
        static native TemplateInstance check(Form form, Optional<String> answer, boolean asked, long months);

        private Templates() {}
    }

    private final SentMessages sent;
    private final RateLimits limits;
    private final RetentionConfig kept;

    MessageCheckResource(Page page, SentMessages sent, RateLimits limits, RetentionConfig kept) {
        super(page);
        this.kept = kept;
        this.sent = sent;
        this.limits = limits;
    }

    @GET
    public Response check(@QueryParam("code") String code, @Context UriInfo uri) {
        Form form = Form.empty().with("code", code);
        // an empty field is a question, too
        if (uri.getRequestUri().getRawQuery() == null) {
            return show(Response.Status.OK.getStatusCode(), form, Optional.empty(), false);
        }
        Optional<String> read = MessageCode.read(form.value("code"));
        if (read.isEmpty()) {
            form.reject("code", texts(MessageCheckTexts.class).notACode());
            return show(UNPROCESSABLE, form, Optional.empty(), false);
        }
        limits.takeByAddress(LIMIT);
        return show(
                Response.Status.OK.getStatusCode(),
                form.with("code", read.get()),
                sent.withCode(read.get()).map(this::words),
                true);
    }

    private String words(Sent message) {
        MessageCheckTexts texts = texts(MessageCheckTexts.class);
        String when = page.formats().time(message.at());
        return switch (message.by()) {
            case APP_IO -> texts.sentInAppIo(when);
            case PEC -> texts.sentByPec(when);
            case SMS -> message.announced() ? texts.sentBySms(when) : texts.sentAsSms(when);
            case VOICE -> texts.spoken(when);
            case BOX -> texts.inTheBox(when);
            default -> texts.sentByEmail(when);
        };
    }

    private Response show(int status, Form form, Optional<String> answer, boolean asked) {
        return Response.status(status)
                .entity(Templates.check(form, answer, asked, kept.messages().toTotalMonths()))
                .build();
    }
}
