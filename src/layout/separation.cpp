// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/separation.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace layout {
namespace {

class Separator
{
public:
    Separator(const std::vector<double> &wished, const std::vector<double> &weights, const std::vector<Separation> &separations)
        : m_separations(separations)
        , m_blockOf(wished.size())
        , m_offset(wished.size())
        , m_blocks(wished.size())
    {
        std::iota(m_blockOf.begin(), m_blockOf.end(), 0);
        for (size_t i = 0; i < wished.size(); ++i)
            m_blocks[i] = {{int(i)}, {}, weights[i], wished[i]};
        for (int i = 0; i < int(separations.size()); ++i)
            m_blocks[size_t(separations[size_t(i)].right)].from.push_back(i);
    }

    std::vector<double> places()
    {
        for (const int place : leftmostFirst())
            pushLeft(place);
        std::vector<double> places;
        for (size_t i = 0; i < m_offset.size(); ++i)
            places.push_back(place(int(i)));
        return places;
    }

private:
    /// Places that touch: `from` are the separations from places to their left, `at` is where their common origin stands.
    struct Block
    {
        std::vector<int> places;
        std::vector<int> from;
        double weight = 0;
        double at = 0;
    };

    double place(int index) const { return m_blocks[size_t(m_blockOf[size_t(index)])].at + m_offset[size_t(index)]; }

    std::vector<int> leftmostFirst() const
    {
        std::vector<int> open(m_offset.size());
        std::vector<std::vector<int>> after(m_offset.size());
        for (const Separation &separation : m_separations) {
            after[size_t(separation.left)].push_back(separation.right);
            ++open[size_t(separation.right)];
        }
        std::vector<int> order;
        for (size_t i = 0; i < open.size(); ++i) {
            if (open[i] == 0)
                order.push_back(int(i));
        }
        for (size_t i = 0; i < order.size(); ++i) {
            for (const int next : after[size_t(order[i])]) {
                if (--open[size_t(next)] == 0)
                    order.push_back(next);
            }
        }
        return order;
    }

    void pushLeft(int place)
    {
        int block = m_blockOf[size_t(place)];
        for (int worst = mostViolated(block); worst >= 0; worst = mostViolated(block))
            block = join(m_separations[size_t(worst)], block);
    }

    /// The separation from outside that `block` breaks most, -1 for none.
    int mostViolated(int block)
    {
        std::vector<int> &from = m_blocks[size_t(block)].from;
        const auto isInside = [&](int i) { return m_blockOf[size_t(m_separations[size_t(i)].left)] == block; };
        from.erase(std::remove_if(from.begin(), from.end(), isInside), from.end());
        int worst = -1;
        double most = 1e-9;
        for (const int i : from) {
            const Separation &separation = m_separations[size_t(i)];
            const double overlap = place(separation.left) + separation.gap - place(separation.right);
            if (overlap > most) {
                most = overlap;
                worst = i;
            }
        }
        return worst;
    }

    /// Makes one block of `right` and the block on the other side of the separation; returns its number.
    int join(const Separation &separation, int right)
    {
        const int left = m_blockOf[size_t(separation.left)];
        // What stands at 0 in the right block stands here in the left one.
        double shift = m_offset[size_t(separation.left)] + separation.gap - m_offset[size_t(separation.right)];
        int into = left;
        int gone = right;
        if (m_blocks[size_t(into)].places.size() < m_blocks[size_t(gone)].places.size()) {
            std::swap(into, gone);
            shift = -shift;
        }
        Block &one = m_blocks[size_t(into)];
        Block &other = m_blocks[size_t(gone)];
        one.at = (one.at * one.weight + (other.at - shift) * other.weight) / (one.weight + other.weight);
        one.weight += other.weight;
        for (const int place : other.places) {
            m_offset[size_t(place)] += shift;
            m_blockOf[size_t(place)] = into;
        }
        one.places.insert(one.places.end(), other.places.begin(), other.places.end());
        one.from.insert(one.from.end(), other.from.begin(), other.from.end());
        other = {};
        return into;
    }

    const std::vector<Separation> &m_separations;
    std::vector<int> m_blockOf;
    std::vector<double> m_offset;
    std::vector<Block> m_blocks;
};

} // namespace

std::vector<double> separated(const std::vector<double> &wished, const std::vector<double> &weights,
    const std::vector<Separation> &separations)
{
    std::vector<double> places = Separator(wished, weights, separations).places();
    std::vector<double> mirrored;
    for (const double wish : wished)
        mirrored.push_back(-wish);
    std::vector<Separation> turned;
    for (const Separation &separation : separations)
        turned.push_back({separation.right, separation.left, separation.gap});
    const std::vector<double> others = Separator(mirrored, weights, turned).places();
    for (size_t i = 0; i < places.size(); ++i)
        places[i] = (places[i] - others[i]) / 2;
    return places;
}

} // namespace layout
