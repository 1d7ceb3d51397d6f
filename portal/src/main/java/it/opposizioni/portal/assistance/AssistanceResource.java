package it.opposizioni.portal.assistance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.portal.assistance.AssistanceRequests.Asked;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.profile.EmailAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person who has signed in asks for help: about what, in their own words, and where to answer. Who they are is known. */
@Path(AssistanceResource.HERE)
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class AssistanceResource extends FormResource {

    static final String HERE = "personal-area/assistance";
    private static final int LONGEST = 2_000;
    private static final NamedLimit LIMIT = NamedLimit.of("assistance", 5, Duration.ofDays(1));

    @CheckedTemplate(basePath = "assistance")
    static class Templates {
        static native TemplateInstance ask(Form form, List<Choice> topics, String done);

        private Templates() {}
    }

    private final AssistanceRequests requests;
    private final PersonContacts contacts;
    private final RateLimits limits;

    AssistanceResource(
            Page page,
            ReturnedForms returned,
            AssistanceRequests requests,
            PersonContacts contacts,
            RateLimits limits) {
        super(page, returned);
        this.requests = requests;
        this.contacts = contacts;
        this.limits = limits;
    }

    private AssistanceTexts texts() {
        return texts(AssistanceTexts.class);
    }

    @GET
    public TemplateInstance ask(@QueryParam("done") String done) {
        Form form = returned.here()
                .orElseGet(() -> Form.empty()
                        .with("email", contacts.addressOf(page.visitor()).orElse("")));
        return Templates.ask(form.keyed(), Topic.choices(texts()), "sent".equals(done) ? texts().sent() : "");
    }

    @POST
    public Response send(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Optional<Topic> topic = Topic.of(form.value("topic"));
        if (topic.isEmpty()) {
            form.reject("topic", texts().topicMissing());
        }
        String words = form.value("words");
        if (words.isEmpty()) {
            form.reject("words", texts().wordsMissing());
        } else if (words.length() > LONGEST) {
            form.reject("words", texts().wordsTooLong(page.formats().amount(LONGEST)));
        }
        if (!EmailAddress.isValid(form.value("email"))) {
            form.reject("email", texts().emailWrong());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        limits.take(LIMIT, page.visitor().subject());
        Asked asked = new Asked(topic.get(), words, page.visitor().name(), form.value("email"), page.lang());
        requests.pass(UUID.fromString(form.key()), asked);
        return seeOther(HERE, "done=sent");
    }
}
