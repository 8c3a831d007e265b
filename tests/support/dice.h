// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

namespace support {

/// Whole numbers from the generator itself: the standard's distributions differ between platforms.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    { }
    int below(int count) { return int(m_engine() % unsigned(count)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    double cost(int low, int high) { return between(low * 8, high * 8) / 8.0; }

private:
    std::mt19937 m_engine;
};

} // namespace support
