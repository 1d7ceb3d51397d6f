package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.citizen.RegistrationTexts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.Step;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.lineproof.LineCodes;
import it.opposizioni.portal.withoutaccount.VisitClient.CodeEntry;
import it.opposizioni.portal.withoutaccount.VisitClient.ProofRequest;
import it.opposizioni.portal.withoutaccount.VisitSteps.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Without an account, second page: a code sent to the line, or a call from it, shows that one has it. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/proof")
@Blocking
class VisitProofResource extends FormResource {

    private static final String STEP = "proof";

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance proof(List<Step> steps, Form form, VisitDraft visit, LineCodes.Awaited awaited);

        private Templates() {}
    }

    private final VisitSteps steps;
    private final VisitClient registry;
    private final LineCodes codes;

    VisitProofResource(
            Page page, ReturnedForms returned, VisitSteps steps, @RestClient VisitClient registry, LineCodes codes) {
        super(page, returned);
        this.codes = codes;
        this.steps = steps;
        this.registry = registry;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        return steps.show(
                id,
                STEP,
                visit -> Templates.proof(
                        steps.steps(2, visit),
                        returned.here().orElseGet(Form::empty).keyed(),
                        visit.answers(),
                        awaited(visit.answers())));
    }

    private LineCodes.Awaited awaited(VisitDraft answers) {
        if (answers.line().callIn() != null) {
            return codes.awaitedCall(answers.line().codeExpiresAt());
        }
        return answers.awaitsCode()
                ? codes.awaited(answers.line().proof(), answers.line().codeExpiresAt())
                : LineCodes.Awaited.NONE;
    }

    /** Asks for a code or a PIN, or enters the code. */
    @POST
    public Response prove(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        String channel = form.value("channel");
        String field = channel.isEmpty() ? "code" : "channel";
        return steps.act(
                id, STEP, form, field, visit -> channel.isEmpty() ? confirm(visit, form) : send(visit, form, channel));
    }

    private Response send(Visit visit, Form form, String asked) {
        VisitDraft answers = visit.answers();
        String channel = LineCodes.channel(answers.number(), asked);
        CodePurpose purpose = answers.isToRegister() ? CodePurpose.REGISTRATION : CodePurpose.MANAGEMENT;
        ProofRequest request = new ProofRequest(channel, purpose.name());
        return steps.next(visit, answers.asked(registry.askProof(form.key(), answers.visit(), request)));
    }

    private Response confirm(Visit visit, Form form) {
        VisitDraft answers = visit.answers();
        if (!answers.isAsked()) {
            return steps.go(visit.id(), STEP);
        }
        String code = null;
        if (answers.line().callIn() == null) {
            Optional<String> read = LineCodes.read(form.value("code"));
            if (read.isEmpty()) {
                return returned.toPage(
                        form.reject("code", texts(RegistrationTexts.class).codeMissing()));
            }
            code = read.get();
        }
        VisitClient.Visit proved = registry.confirmLine(answers.visit(), new CodeEntry(code));
        return steps.next(visit, answers.proven(proved.standing()));
    }
}
