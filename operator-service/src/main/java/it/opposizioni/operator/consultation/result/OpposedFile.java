package it.opposizioni.operator.consultation.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The lines with opposed numbers. Who needs only the others does not have to receive and store who does not want to be called
 * (GDPR art. 5 c. 1 c). They are written all the same, and held until it is kept for complaints what was answered: a process
 * that dies in between must not lose it.
 */
@Embeddable
public class OpposedFile {

    @Column(name = "return_opposed")
    private boolean wanted = true;

    @Column(name = "opposed_held")
    private boolean held;

    public void toBeReturned(boolean wish) {
        wanted = wish;
    }

    public void written() {
        held = !wanted;
    }

    public void gone() {
        held = false;
    }

    public boolean isToBeReturned() {
        return wanted;
    }

    /** It lies in the store, and is no part of the result. */
    boolean isHeld() {
        return held;
    }
}
