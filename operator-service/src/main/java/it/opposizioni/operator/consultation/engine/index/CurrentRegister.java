package it.opposizioni.operator.consultation.engine.index;

/** Gives the register as it is now to those who compare. */
public interface CurrentRegister {

    /**
     * Every change that was committed before this call is in the answer: a number registered a minute ago does not come back as
     * callable (DPR 26/2022 art. 7 c. 8). Both media are of one version.
     */
    Registers latest();
}
