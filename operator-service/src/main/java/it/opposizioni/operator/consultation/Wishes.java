package it.opposizioni.operator.consultation;

/**
 * What the sender of a list wishes to become of the numbers in it.
 *
 * @param keepList whether it may be kept for a repetition
 * @param returnOpposed whether the lines with opposed numbers are a part of the result, or only counted
 */
record Wishes(boolean keepList, boolean returnOpposed) {

    /** As they were told when it began: whoever compares it, or its list again, finds them there. */
    static Wishes of(Consultation consultation) {
        return new Wishes(
                consultation.list().isToBeKept(),
                consultation.outcome().opposed().isToBeReturned());
    }

    void tell(Consultation begun) {
        begun.list().toBeKept(keepList);
        begun.outcome().opposed().toBeReturned(returnOpposed);
    }
}
