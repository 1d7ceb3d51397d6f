package it.opposizioni.portal.guide;

import it.opposizioni.portal.servicepart.ServicePart;
import java.time.LocalDate;
import java.util.Set;

/**
 * A service and the page that describes it.
 *
 * @param name of the page, and of the template that has its words
 * @param entrance the portal's own path of the page on which the service begins, once signed in where the service asks for that
 * @param needs the parts without which it cannot be used
 * @param prefers the parts without which it can be used in another way only
 * @param updated when somebody last read the words through
 */
record Guide(String name, String entrance, Set<ServicePart> needs, Set<ServicePart> prefers, LocalDate updated) {

    private static final LocalDate FIRST_EDITION = LocalDate.of(2026, 11, 27);
    private static final LocalDate SECOND_EDITION = LocalDate.of(2026, 11, 28);
    private static final LocalDate THIRD_EDITION = LocalDate.of(2026, 11, 29);
    private static final LocalDate FOURTH_EDITION = LocalDate.of(2026, 11, 30);

    private static final Set<ServicePart> NUMBERS = Set.of(ServicePart.NUMBERS);
    private static final Set<ServicePart> COMPLAINTS = Set.of(ServicePart.COMPLAINTS, ServicePart.SIGN_IN);
    private static final Set<ServicePart> LISTS = Set.of(ServicePart.LISTS, ServicePart.SIGN_IN);

    /** A number is registered and managed without an account, too. */
    private static final Set<ServicePart> AN_ACCOUNT = Set.of(ServicePart.SIGN_IN);

    static final Guide REGISTER_NUMBERS =
            new Guide("register-numbers", "personal-area/add-numbers", NUMBERS, AN_ACCOUNT, FOURTH_EDITION);
    static final Guide CANCEL_CONSENTS =
            new Guide("cancel-consents", "personal-area", NUMBERS, AN_ACCOUNT, SECOND_EDITION);
    static final Guide KEEP_A_COMPANY =
            new Guide("keep-a-company", "personal-area", NUMBERS, AN_ACCOUNT, SECOND_EDITION);
    static final Guide LEAVE_THE_REGISTER =
            new Guide("leave-the-register", "personal-area", NUMBERS, AN_ACCOUNT, SECOND_EDITION);
    static final Guide REPORT_A_CALL =
            new Guide("report-a-call", "personal-area/complaints/new", COMPLAINTS, Set.of(), FIRST_EDITION);
    /** Open to everybody: nobody signs in for it. */
    static final Guide WHO_CALLED_ME =
            new Guide("who-called-me", "who-called-me", Set.of(ServicePart.COMPLAINTS), Set.of(), THIRD_EDITION);

    static final Guide CONSULT_THE_REGISTER =
            new Guide("consult-the-register", "operators", LISTS, Set.of(), FIRST_EDITION);
}
