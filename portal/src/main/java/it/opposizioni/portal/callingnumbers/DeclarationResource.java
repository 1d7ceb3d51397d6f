package it.opposizioni.portal.callingnumbers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.callingnumbers.CallingNumberClient.Declaration;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Declares one number or a range. */
@Path("/operators/calling-numbers/declare")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class DeclarationResource extends FormResource {

    @CheckedTemplate(basePath = "callingnumbers")
    static class Templates {
        static native TemplateInstance declare(Form form, List<Choice> kinds);

        private Templates() {}
    }

    private final CallingNumberClient numbers;
    private final OwnCompany own;

    DeclarationResource(Page page, ReturnedForms returned, @RestClient CallingNumberClient numbers, OwnCompany own) {
        super(page, returned);
        this.numbers = numbers;
        this.own = own;
    }

    @GET
    public TemplateInstance form() {
        own.require(Permission.DECLARE);
        CallingNumberTexts texts = texts();
        return Templates.declare(
                returned.here()
                        .orElseGet(() -> Form.empty().with("kind", "SINGLE"))
                        .keyed(),
                List.of(
                        new Choice("SINGLE", texts.kindSingle(), texts.kindSingleHint()),
                        new Choice("RANGE", texts.kindRange(), texts.kindRangeHint())));
    }

    @POST
    public Response declare(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        check(form, texts());
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        boolean single = form.has("kind", "SINGLE");
        Declaration declaration = single
                ? new Declaration(form.value("number"), null, null)
                : new Declaration(null, form.value("first"), form.value("last"));
        try {
            String state = numbers.declare(form.key(), declaration).state();
            String done = "CONFLICT".equals(state) ? "contested" : "declared";
            return seeOther(CallingNumberResource.HERE, "done=" + done);
        } catch (UpstreamException e) {
            String first = single ? "number" : "first";
            return returned.toPage(
                    FormProblems.into(form, e, first, pointer -> field(pointer, single ? "number" : "first")));
        }
    }

    private static void check(Form form, CallingNumberTexts texts) {
        switch (form.value("kind")) {
            case "SINGLE" -> {
                if (form.value("number").isEmpty()) {
                    form.reject("number", texts.singleMissing());
                }
            }
            case "RANGE" -> {
                if (form.value("first").isEmpty()) {
                    form.reject("first", texts.firstMissing());
                }
                if (form.value("last").isEmpty()) {
                    form.reject("last", texts.lastMissing());
                }
            }
            default -> form.reject("kind", texts.kindMissing());
        }
    }

    private static String field(String pointer, String otherwise) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return List.of("number", "first", "last").contains(name) ? name : otherwise;
    }

    private CallingNumberTexts texts() {
        return texts(CallingNumberTexts.class);
    }
}
