package it.opposizioni.portal.callingnumbers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.callingnumbers.CallingNumberClient.CallingNumber;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.lineproof.LineCodes;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An operator proves that it has a number that it declares: first a code is sent there, then it is entered here. */
@Path("/operators/calling-numbers/{id}/proof")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class NumberProofResource extends FormResource {

    @CheckedTemplate(basePath = "callingnumbers")
    static class Templates {
        /** @param mobile the number takes text messages */
        static native TemplateInstance proof(CallingNumber number, String shown, boolean mobile, Form form);

        static native TemplateInstance proofCode(CallingNumber number, String shown, Form form);

        private Templates() {}
    }

    private final CallingNumberClient numbers;
    private final OwnCompany own;

    NumberProofResource(Page page, ReturnedForms returned, @RestClient CallingNumberClient numbers, OwnCompany own) {
        super(page, returned);
        this.numbers = numbers;
        this.own = own;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") UUID id) {
        own.require(Permission.DECLARE);
        CallingNumber number = numbers.one(id);
        boolean mobile =
                PhoneNumber.tryParse(number.first()).map(LineCodes::isMobile).orElse(false);
        return Templates.proof(
                number,
                shown(number),
                mobile,
                returned.here().orElseGet(Form::empty).keyed());
    }

    @POST
    public Response send(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            CallingNumberClient.Proof proof =
                    numbers.askProof(form.key(), id, new CallingNumberClient.CodeRequest(form.value("channel")));
            return seeOther(page.path() + "/" + proof.id());
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "channel", _ -> "channel"));
        }
    }

    @GET
    @Path("{proof}")
    public TemplateInstance code(@PathParam("id") UUID id) {
        own.require(Permission.DECLARE);
        CallingNumber number = numbers.one(id);
        return Templates.proofCode(number, shown(number), returned.here().orElseGet(Form::empty));
    }

    @POST
    @Path("{proof}")
    public Response confirm(
            @PathParam("id") UUID id, @PathParam("proof") UUID proof, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Optional<String> code = LineCodes.read(form.value("code"));
        if (code.isEmpty()) {
            return returned.toPage(
                    form.reject("code", texts(CallingNumberTexts.class).codeMissing()));
        }
        try {
            numbers.confirmProof(id, proof, new CallingNumberClient.CodeEntry(code.get()));
            return seeOther(CallingNumberResource.HERE, "done=verified");
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "code", _ -> "code"));
        }
    }

    private String shown(CallingNumber number) {
        return CallingNumberLabels.in(page.lang()).numbers(number);
    }
}
