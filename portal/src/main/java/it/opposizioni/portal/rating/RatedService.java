package it.opposizioni.portal.rating;

import it.opposizioni.kit.problem.DomainException;
import java.util.Arrays;

/** A service that people rate, named like its page. */
enum RatedService {
    REGISTER_NUMBERS("register-numbers"),
    REPORT_A_CALL("report-a-call");

    private final String page;

    RatedService(String page) {
        this.page = page;
    }

    /** @throws DomainException 404 when none is called so */
    static RatedService of(String page) {
        return Arrays.stream(values())
                .filter(service -> service.page.equals(page))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /**
     * One that nobody needs an account for.
     *
     * @throws DomainException 404 when none is called so
     */
    static RatedService open(String page) {
        RatedService service = of(page);
        if (service != REGISTER_NUMBERS) {
            throw DomainException.notFound();
        }
        return service;
    }

    String page() {
        return page;
    }
}
