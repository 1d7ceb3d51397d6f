package it.opposizioni.portal.verification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.verification.ReceiptClient.Question;
import it.opposizioni.portal.verification.ReceiptClient.Verification;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Anybody may ask whether a receipt is ours, unchanged and still valid, and whether a file belongs to it; and whether a certificate is
 * ours and still true. The question stands in the address, so that it can be passed on; it holds no personal data, and no file is sent.
 */
@PermitAll
@Path("/verify")
@Blocking
class VerificationResource extends PageResource {

    /** Ours have about 1,700 characters. */
    private static final int LONGEST_RECEIPT = 4_000;

    @CheckedTemplate(basePath = "verification")
    static class Templates {
        static native TemplateInstance ask(Form form, Verdict trouble);

        static native TemplateInstance verified(Verdict verdict, Verification v, ReceiptView words, Form form);

        static native TemplateInstance certificate(CertificateView view);

        private Templates() {}
    }

    private final Verdicts verdicts;
    private final CertificateViews views;
    private final ReceiptClient receipts;
    private final CertificateVerificationClient certificates;

    VerificationResource(
            Page page,
            Verdicts verdicts,
            CertificateViews views,
            @RestClient ReceiptClient receipts,
            @RestClient CertificateVerificationClient certificates) {
        super(page);
        this.verdicts = verdicts;
        this.views = views;
        this.receipts = receipts;
        this.certificates = certificates;
    }

    @GET
    public Response ask(@QueryParam("code") String code, @QueryParam("receipt") String receipt) {
        VerificationTexts texts = texts(VerificationTexts.class);
        Form form = Form.empty().with("code", code).with("receipt", receipt);
        if (page.query() == null) {
            return show(200, form, null);
        }
        String text = form.value("receipt").replaceAll("\\s", "");
        if (text.length() > LONGEST_RECEIPT) {
            return show(422, form.reject("receipt", texts.receiptTooLong()), null);
        }
        if (!text.isEmpty()) {
            return verify(new Question(text, null, null), form);
        }
        if (form.value("code").isEmpty()) {
            return show(422, form.reject("code", texts.codeMissing()), null);
        }
        return VerificationCode.parse(form.value("code"))
                .map(good -> seeOther("verify/" + VerificationCode.printed(good)))
                .orElseGet(() -> show(422, form.reject("code", texts.codeWrong()), null));
    }

    /** Where the QR code of a receipt or a certificate leads: the code does not say which of them it is. */
    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code, @QueryParam("sha256") String sha256) {
        VerificationTexts texts = texts(VerificationTexts.class);
        Form form = Form.empty().with("code", code).with("sha256", sha256);
        String plain = VerificationCode.parse(code).orElse(null);
        if (plain == null) {
            return show(404, form.reject("code", texts.codeWrong()), null);
        }
        String digest = form.value("sha256").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        // an empty field is a question, too
        boolean asked = page.query() != null;
        if (asked && digest.isEmpty()) {
            form.reject("sha256", texts.digestMissing());
        } else if (asked && !digest.matches("[0-9a-f]{64}")) {
            form.reject("sha256", texts.digestWrong());
        }
        Response receipt = verify(new Question(null, plain, asked && !form.isWrong() ? digest : null), form);
        return isAnswered(receipt) ? receipt : certificate(plain, form, receipt);
    }

    private static boolean isAnswered(Response receipt) {
        return receipt.getStatus() != 404 && receipt.getStatus() != 503;
    }

    private Response verify(Question question, Form form) {
        try {
            Verification v = receipts.verify(question);
            Verdict verdict = verdicts.of(v);
            if (verdict.isKnown()) {
                return Response.status(form.isWrong() ? 422 : 200)
                        .entity(Templates.verified(verdict, v, verdicts.words(v), form))
                        .build();
            }
            return show(v.outcome().equals("UNKNOWN") ? 404 : 200, form, verdict);
        } catch (UpstreamException e) {
            // not even the shape of a receipt
            return e.isPassing() ? passing(e, form) : show(200, form, verdicts.altered());
        } catch (ProcessingException e) {
            return later(e, form);
        }
    }

    /** @param otherwise what to say when it is no certificate's code: that nobody knows it, or that receipts cannot be asked about now */
    private Response certificate(String code, Form form, Response otherwise) {
        try {
            return Response.ok(Templates.certificate(views.of(certificates.verify(code))))
                    .build();
        } catch (UpstreamException e) {
            return e.isPassing() ? passing(e, form) : otherwise;
        } catch (ProcessingException e) {
            return later(e, form);
        }
    }

    private Response passing(UpstreamException e, Form form) {
        return e.status() == 429 ? show(429, form, verdicts.tooMany(e.retryAfter())) : later(e, form);
    }

    private Response later(RuntimeException e, Form form) {
        UpstreamLog.failed("receipts and certificates cannot be verified", e);
        return show(503, form, verdicts.later());
    }

    private static Response show(int status, Form form, Verdict trouble) {
        return Response.status(status).entity(Templates.ask(form, trouble)).build();
    }
}
