package it.opposizioni.complaint.cases.code;

import it.opposizioni.kit.id.CodeFormat;

/** The number of a case, for people: {@code FAS-2026-7K3M-Q9XD}. Knowing it gives no access; one that is taken already is drawn again. */
public final class CaseCode {

    public static final CodeFormat FORMAT = new CodeFormat("FAS", 2);

    private CaseCode() {}
}
