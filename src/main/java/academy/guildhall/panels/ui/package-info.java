/** Pages of panels for those who run them; rooms above add their parts to a panel's page. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.panels.ui;

import org.jspecify.annotations.NullMarked;
