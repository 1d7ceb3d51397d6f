/** A registrar writes a complaint down for somebody who called or wrote, and tells how far it is. */
package it.opposizioni.portal.deskcomplaint;
