// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QSizeF>

namespace drawing {

/// A sheet to paint on that becomes a file of vectors: so many units wide and high, so many of them to the inch.
class VectorDevice : public QPaintDevice
{
public:
    [[nodiscard]] QSizeF size() const { return m_size; }

protected:
    VectorDevice(QSizeF size, int unitsAnInch)
        : m_size(size)
        , m_unitsAnInch(unitsAnInch)
    {
    }
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    int m_unitsAnInch;
};

} // namespace drawing
