package academy.guildhall.platform.data;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitBasicColumnNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.source.spi.AttributePath;

/**
 * Names the column of a typed id after what it points to: {@code PersonId coach} is {@code coach_id}, and an aggregate's own
 * id is {@code id}.
 */
public class TypedIdNaming extends ImplicitNamingStrategyJpaCompliantImpl {
    @Override
    public Identifier determineBasicColumnName(ImplicitBasicColumnNameSource source) {
        AttributePath path = source.getAttributePath();
        AttributePath owner = path.getParent();
        if (path.getProperty().equals("value")
                && owner != null
                && !owner.getProperty().isEmpty()) {
            String property = owner.getProperty();
            return toIdentifier(
                    property.equals("id") || property.equals("{id}") ? "id" : property + "_id",
                    source.getBuildingContext());
        }
        return super.determineBasicColumnName(source);
    }
}
