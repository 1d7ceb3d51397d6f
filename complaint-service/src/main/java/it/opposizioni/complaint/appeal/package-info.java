/** Appeals to the courts against decisions on cases (Codice art. 152; D.Lgs. 150/2011 art. 10), and what they leave of the decision. */
package it.opposizioni.complaint.appeal;
