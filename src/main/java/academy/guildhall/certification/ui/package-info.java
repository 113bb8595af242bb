/** Issuing in a cohort, the register, one's own certificate, and the public page behind the QR code. */
@NullMarked
package academy.guildhall.certification.ui;

import org.jspecify.annotations.NullMarked;
