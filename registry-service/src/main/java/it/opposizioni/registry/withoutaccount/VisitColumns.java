package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Addresses are encrypted; of codes only digests are kept, each bound to what it is for, so that equal codes do not look equal. */
@ApplicationScoped
class VisitColumns implements EncryptedColumns {

    private static final String VISIT = "visit";
    private static final String EMAIL = "email";

    private final PersonalData personalData;

    VisitColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** The same for all spellings that mail servers take for one. */
    SearchKey emailKey(String email) {
        return personalData.searchKey("visit-email", email.toLowerCase(Locale.ROOT));
    }

    SearchKey emailCode(UUID visit, String code) {
        return personalData.searchKey("visit-email-code", visit + " " + code);
    }

    SearchKey managementCode(UUID opposition, ManagementCode code) {
        return personalData.searchKey("management-code", opposition + " " + code.value());
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text(VISIT, EMAIL), EncryptedColumn.text("correspondent", EMAIL));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(VISIT, "email_key", EMAIL, personalData, this::emailKey));
    }
}
