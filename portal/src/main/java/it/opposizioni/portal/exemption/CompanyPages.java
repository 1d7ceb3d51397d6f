package it.opposizioni.portal.exemption;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.directory.DirectorySearch;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The pages that let a company call in spite of an opposition: first the company, found by name, then from when until when; and that take
 * it back. They are the same for a holder who has signed in and for somebody who has opened the number by its code.
 */
@ApplicationScoped
public class CompanyPages {

    private static final int FOUND = 20;
    private static final String OPPOSITION_ENDED = "opposition-ended";

    @CheckedTemplate(basePath = "exemption")
    static class Templates {
        /** @param found null before a search */
        static native TemplateInstance search(Form form, KeptNumber number, FoundCompanies found);

        static native TemplateInstance period(
                Form form, KeptNumber number, Listed company, List<Choice> periods, boolean suspended);

        private Templates() {}
    }

    private final Page page;
    private final ReturnedForms returned;
    private final DirectorySearch directory;
    private final Clock clock;

    CompanyPages(Page page, ReturnedForms returned, DirectorySearch directory, Clock clock) {
        this.page = page;
        this.returned = returned;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param query null before a search */
    public Response search(CompanyKeeper keeper, String query) {
        Opposition opposition = keeper.opposition();
        if (!opposition.isFreeToChange()) {
            return toNumber(keeper, null);
        }
        Form form = Form.empty().with("q", query);
        if (query != null && form.value("q").isEmpty()) {
            form.reject("q", texts().searchMissing());
        }
        ExemptionLabels words = words(opposition);
        FoundCompanies found = query == null || form.isWrong() ? null : find(keeper, form.value("q"), words);
        return Response.ok(Templates.search(form, KeptNumber.of(keeper, opposition, words), found))
                .build();
    }

    private FoundCompanies find(CompanyKeeper keeper, String name, ExemptionLabels words) {
        DirectorySearch.Result result = directory.find(name, null, FOUND);
        if (!result.available()) {
            return new FoundCompanies(null, false);
        }
        // without them a company is offered all the same: the registry says what cannot be
        PageSection<ExemptionClient.Exemptions> given = PageSection.of(keeper::exemptions);
        List<Exemption> live = given.available()
                ? given.value().items().stream().filter(Exemption::isLive).toList()
                : List.of();
        return new FoundCompanies(
                result.items().stream()
                        .map(listed -> FoundCompanies.Company.of(listed, onlyOf(listed, live), words, texts()))
                        .toList(),
                result.next() != null);
    }

    private static List<Exemption> onlyOf(Listed company, List<Exemption> live) {
        return live.stream()
                .filter(one -> company.id().equals(one.operatorId()))
                .toList();
    }

    /** The name is the one that belongs to the id, whatever else an address says. */
    public Response period(CompanyKeeper keeper, UUID operator) {
        Opposition opposition = keeper.opposition();
        Form form = returned.here().orElse(null);
        // a form that came back says that the opposition has ended, or is being withdrawn
        if (form == null && !opposition.isFreeToChange()) {
            return toNumber(keeper, null);
        }
        Listed company = directory.one(operator);
        ExemptionLabels words = words(opposition);
        Form shown = form == null ? ExemptionForm.fresh() : form;
        return Response.ok(Templates.period(
                        shown.keyed(),
                        KeptNumber.of(keeper, opposition, words),
                        company,
                        ExemptionForm.periods(texts()),
                        "SUSPENDED".equals(company.state())))
                .build();
    }

    public Response grant(CompanyKeeper keeper, UUID operator, MultivaluedMap<String, String> posted) {
        ExemptionForm wanted = new ExemptionForm(Form.of(posted), Rome.day(clock.instant()));
        Form form = wanted.checked(texts());
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            Exemption granted = keeper.grant(form.key(), wanted.asRequest(operator));
            return toNumber(keeper, ExemptionSections.added(granted.id()));
        } catch (UpstreamException e) {
            if (keeper.isShutOut(e)) {
                throw e;
            }
            return returned.toPage(FormProblems.into(form, e, ExemptionForm.COMPANY, wanted::fieldOf));
        }
    }

    /** Also the undo after a company was added. A second time changes nothing. */
    public Response end(CompanyKeeper keeper, UUID exemption) {
        try {
            keeper.end(exemption);
        } catch (UpstreamException e) {
            if (e.problem().filter(p -> p.slug().equals(OPPOSITION_ENDED)).isEmpty()) {
                throw e;
            }
            // with an opposition all its exemptions end: there is nothing left to take back
        }
        return toNumber(keeper, ExemptionSections.ended(exemption));
    }

    /** @param query null for none */
    private Response toNumber(CompanyKeeper keeper, String query) {
        return Response.seeOther(query == null ? page.uri(keeper.path()) : page.uri(keeper.path(), query))
                .build();
    }

    private ExemptionLabels words(Opposition opposition) {
        return ExemptionLabels.of(opposition, page.lang(), page.periods());
    }

    private ExemptionTexts texts() {
        return Texts.of(ExemptionTexts.class, page.lang());
    }
}
