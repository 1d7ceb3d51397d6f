/** What operators do, for the regulator who looks at one of them. */
package it.opposizioni.operator.oversight;
