package it.opposizioni.portal.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import it.opposizioni.portal.pec.Pec;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Whether an operator is written to by certified mail, and where. */
@Path("/operators/certified-mail")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class OperatorPecResource extends FormResource {

    static final String HERE = "operators/certified-mail";

    private static final String PEC = "pec";

    /**
     * An operator's certified mail on its page.
     *
     * @param pec in use; empty for none
     * @param waiting the address that waits for its code; null when there is none
     * @param proposed the one of its application stands in the field, and is not used yet
     */
    record View(String pec, ProfileView.Waiting waiting, boolean proposed) {}

    @CheckedTemplate(basePath = "profile")
    static class Templates {
        static native TemplateInstance operatorPec(Form form, View view, String done);

        private Templates() {}
    }

    private final OperatorPecs pecs;
    private final OwnCompany own;
    private final Pec pec;

    OperatorPecResource(Page page, ReturnedForms returned, OperatorPecs pecs, OwnCompany own, Pec pec) {
        super(page, returned);
        this.pecs = pecs;
        this.own = own;
        this.pec = pec;
    }

    /** Who may declare numbers for it may also choose where it is written to. */
    private Company company() {
        if (!pec.isOffered()) {
            throw DomainException.notFound();
        }
        Company company = own.find().orElseThrow(DomainException::notFound);
        own.require(Permission.DECLARE);
        return company;
    }

    @GET
    public TemplateInstance show(@QueryParam("done") String done) {
        Company company = company();
        String inUse = pecs.inUse(company.id()).orElse("");
        boolean proposed = inUse.isEmpty() && company.pec() != null;
        Form form = returned.here().orElseGet(Form::empty);
        if (!form.has("act", "USE_PEC")) {
            form.with(PEC, proposed ? company.pec() : inUse);
        }
        View view = new View(
                inUse, ProfileView.Waiting.of(pecs.waiting(company.id()), page.formats()), proposed && !form.isWrong());
        return Templates.operatorPec(form.keyed(), view, words(done));
    }

    private String words(String done) {
        return switch (done == null ? "" : done) {
            case "saved" -> texts().saved();
            case "code" -> texts().codeSent();
            case "confirmed" -> texts().confirmed();
            case "given-up" -> texts().givenUp();
            case "left" -> texts().pecLeft();
            default -> "";
        };
    }

    @POST
    public Response change(MultivaluedMap<String, String> posted) {
        Company company = company();
        Form form = Form.of(posted);
        return switch (form.value("act")) {
            case "USE_PEC" -> use(company, form);
            case "CONFIRM" -> confirm(company, form);
            case "SEND_AGAIN" -> sendAgain(company, form);
            case "GIVE_UP" -> {
                pecs.giveUp(company.id());
                yield done("given-up");
            }
            case "LEAVE_PEC" -> {
                pecs.leave(company.id());
                yield done("left");
            }
            default -> throw new BadRequestException();
        };
    }

    private Response use(Company company, Form form) {
        String address = form.value(PEC);
        if (!EmailAddress.isValid(address)) {
            return returned.toPage(form.reject(PEC, texts().pecWrong()));
        }
        return switch (pecs.save(company.id(), address, form.key(), page.lang())) {
            case SAVED -> done("saved");
            case CODE_SENT -> done("code");
            case TOO_MANY_CODES -> returned.toPage(form.reject(PEC, texts().tooMany()));
        };
    }

    private Response sendAgain(Company company, Form form) {
        return pecs.sendAgain(company.id(), form.key(), page.lang())
                .map(sent -> sent ? done("code") : returned.toPage(form.reject("code", texts().tooMany())))
                .orElseGet(() -> returned.toPage(form.reject(PEC, texts().noneWaits())));
    }

    private Response confirm(Company company, Form form) {
        String digits = form.value("code").replaceAll("\\s", "");
        if (!digits.matches("[0-9]{6}")) {
            return returned.toPage(form.reject("code", texts().codeMissing()));
        }
        return switch (pecs.confirm(company.id(), digits)) {
            case RIGHT -> done("confirmed");
            case WRONG -> returned.toPage(form.reject("code", texts().codeWrong()));
            case EXPIRED -> returned.toPage(form.reject("code", texts().codeExpired()));
            case TRIES_USED -> returned.toPage(form.reject("code", texts().triesUsed()));
            case NONE -> returned.toPage(form.reject(PEC, texts().noneWaits()));
        };
    }

    private Response done(String what) {
        return seeOther(HERE, "done=" + what);
    }

    private ProfileTexts texts() {
        return texts(ProfileTexts.class);
    }
}
