package it.opposizioni.portal.numberlookup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Whether a number is registered, since when, and which companies may call it. The number stands in no address: what was asked waits as a
 * draft of the registrar. The answer is not kept: each time it is shown is a look, which its holder can see.
 */
@Path("/administration/numbers")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class NumberLookupResource extends FormResource {

    private static final String HERE = "administration/numbers";
    private static final String NUMBER = "number";

    @CheckedTemplate(basePath = "numberlookup")
    static class Templates {
        static native TemplateInstance lookup(Form form);

        /** @param onADay where the same number is asked about of a day in the past */
        static native TemplateInstance answer(NumberAnswer answer, String onADay);

        private Templates() {}
    }

    private final AskedNumbers numbers;
    private final NumberAnswers answers;

    NumberLookupResource(Page page, ReturnedForms returned, AskedNumbers numbers, NumberAnswers answers) {
        super(page, returned);
        this.numbers = numbers;
        this.answers = answers;
    }

    @GET
    public TemplateInstance form() {
        return Templates.lookup(returned.here().orElseGet(Form::empty));
    }

    @POST
    public Response ask(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            return seeOther(HERE + "/" + numbers.keep(PhoneNumber.parse(form.value(NUMBER))));
        } catch (InvalidPhoneNumberException e) {
            return returned.toPage(form.reject(NUMBER, e.detail().in(page.lang().locale())));
        }
    }

    @GET
    @Path("{id}")
    public Object answer(@PathParam("id") UUID id) {
        PhoneNumber number = numbers.find(id);
        try {
            return Templates.answer(answers.about(number), page.link(HERE + "/" + id + "/on-a-day"));
        } catch (ProcessingException e) {
            return later(number, e);
        } catch (UpstreamException e) {
            return e.status() >= 500
                    ? later(number, e)
                    : returned.to(HERE, FormProblems.into(asked(number), e, NUMBER, _ -> NUMBER));
        }
    }

    private Response later(PhoneNumber number, RuntimeException e) {
        UpstreamLog.failed("a number was not looked up", e);
        return returned.to(
                HERE,
                asked(number).postpone(NUMBER, texts(NumberLookupTexts.class).noAnswer()));
    }

    private static Form asked(PhoneNumber number) {
        return Form.empty().with(NUMBER, number.spaced());
    }
}
