package it.opposizioni.portal.numberlookup;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The numbers that a registrar has asked about: they stand in no address, and wait as drafts of that registrar. */
@ApplicationScoped
public class AskedNumbers {

    private static final String KIND = "number-lookup";

    private final Page page;
    private final Drafts drafts;

    AskedNumbers(Page page, Drafts drafts) {
        this.page = page;
        this.drafts = drafts;
    }

    record Asked(PhoneNumber number) {}

    UUID keep(PhoneNumber number) {
        return drafts.begin(page.visitor().subject(), KIND, new Asked(number));
    }

    /** @throws it.opposizioni.kit.problem.DomainException 404 when there is none, or somebody else has asked */
    public PhoneNumber find(UUID id) {
        return drafts.content(drafts.find(id, page.visitor().subject(), KIND), Asked.class)
                .number();
    }
}
