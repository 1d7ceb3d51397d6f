package it.opposizioni.operator.consultation.screening;

/** What a consultation answered about a number of its list. The order is written into kept evidence: add at the end only. */
public enum Screening {
    /** Not opposed. */
    CALLABLE,
    /** Opposed, without an exemption for the operator or principal that consulted. */
    OPPOSED,
    /** Opposed, with an exemption for the operator or principal that consulted (L. 5/2018 art. 1 c. 4). */
    EXEMPTED
}
